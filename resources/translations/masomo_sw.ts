<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sw" sourcelanguage="en">
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Masomo is doing, did, or could not do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you add a file or make something from it, the work shows here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArtifactActions</name>
    <message>
        <source>There is nothing in it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this set? ({kind})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be brought back, but you can make another from the same files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study set was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was withheld?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop, and keep what is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Artifacts</name>
    <message>
        <source>Making</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardFace</name>
    <message>
        <source>Answer</source>
        <extracomment>Fronts and backs with more letters than this are set smaller.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChooseCourse</name>
    <message>
        <source>Add to which course?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Pages of this source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CourseActions</name>
    <message>
        <source>New course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A course holds the files of one subject, and what you make of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: Biology, form 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed to “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its files, their text, and every summary, deck and quiz made of them are erased from Masomo. This cannot be undone. The files you added stay where you took them from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoursePage</name>
    <message>
        <source>Add files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the first file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a PDF, text or Markdown file anywhere here, or choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can make these as soon as the first file has been read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the files below can be studied from yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a file first; then you can make these.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeckEnd</name>
    <message>
        <source>I knew it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go through the missed ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the deck again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You knew every card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You went through them all</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) in this round.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop to add to Masomo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlashcardsPage</name>
    <message>
        <source>All cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More cards are coming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You went through all that are ready. The next ones appear here by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cards in this deck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These pages held no fact that could be asked by itself. Add more pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last answer back (Backspace)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again, key 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I knew it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I knew it, key 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flashcards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card {n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · {known} known · {again} to see again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed cards · {place}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a PDF here or choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF, text or Markdown. Everything stays on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a PDF here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. Masomo reads it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page by page, without a network. You watch it happen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. You choose what to make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A summary, flashcards or a quiz, from your own pages only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. Each answer shows its proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The very sentence, on the very page it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn your own pages into summaries, flashcards and quizzes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will you study today?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>Add files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to paste: copy a file or text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Adding %n file(s)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added. Reading has begun.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” added. Reading has begun.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>something since removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempt {n} of {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries again by itself at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped before it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took {n} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took {n} min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaneCard</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Library</source>
        <extracomment>Needing the learner comes first, then what is under way.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No courses yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a PDF anywhere on this window, or make a course and add files to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No course has this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try fewer letters, or clear the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n course(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show as cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MakeCard</name>
    <message>
        <source>How many</source>
        <extracomment>How many items are offered, and which is chosen at first.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MakePanel</name>
    <message>
        <source>The sentences that carry the most, chapter by chapter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms and facts to turn over and remember.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions to answer, each marked with its proof.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>Making this was stopped: {made} were kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being made from your pages. The first ones come in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being made: {made} of {requested} so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being made: {made} of {requested} so far. You can start now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} ({n})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Something went wrong in Masomo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a fault in the program, not in what you did. Your courses are safe. If it happens again, copy the details and send them to the makers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OptionCard</name>
    <message>
        <source>{key}: {option}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your answer, wrong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OriginLink</name>
    <message>
        <source>Open {place} in the reader</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Back</source>
        <extracomment>Wider than this, lines of text become hard to follow. The kind of a change that another process made, as qt_jobs.scheduler tells it. The course that files dropped or pasted on this page go to, or None to ask.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Drawing the page…</source>
        <extracomment>Widths are asked for in steps, so that resizing does not draw at every pixel. Height by width of a page that has not been drawn: A4.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Password</name>
    <message>
        <source>“{name}” is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter its password. Masomo uses it once and does not keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proofs</name>
    <message>
        <source>p. {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sec. {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>section {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>True</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>False</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuizEnd</name>
    <message>
        <source>Retake the mistakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right} of {total} right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuizPage</name>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this question off to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More questions are coming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You answered all that are ready. The next ones appear here by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No questions in this quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These pages held no fact that could be asked by itself. Add more pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Only earlier mistakes (%n)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Question {n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · {right} of {answered} right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mistakes · {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the score</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message numerus="yes">
        <source>%n at work</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReaderBar</name>
    <message>
        <source>List of pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page (Page Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to page (Ctrl+G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller page (Ctrl+−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger page (Ctrl++)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this source (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show page and text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReaderPage</name>
    <message>
        <source>Page</source>
        <extracomment>Kinds that have pages to look at. Below this the reading is worth a warning.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page has not been read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quoted words are no longer on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page could not be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message numerus="yes">
        <source>%n file(s) could not be added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) added.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rejection</name>
    <message>
        <source>Masomo holds “{name}” back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {n} · {rule}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search every page of every course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everything you have added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a word or a name. You get the passages it stands in, with their pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n source(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found for “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try fewer or other words, or check the spelling. Only sources that are ready are searched: see in the library whether yours has been read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What leaves this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing. Masomo has no account, opens no connection, and reads your files only here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages for scanned pages (Tesseract)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masomo {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later: you may use, study, share and change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tesseract is not installed here. Files with a text layer are read without it; to read scans, install Tesseract and the languages of your books.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceActions</name>
    <message>
        <source>There is nothing to read yet: it has just begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let “{name}” in?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in a few words why it is fit to study from. Your reason is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: it is our history textbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masomo&apos;s copy, its text, and everything made of it are erased. This cannot be undone. The file you added stays where you took it from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder that this file was added from is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is it held?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the password…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried once; Masomo tries again by itself. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking what was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Copy all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sentence of these pages carried enough by itself. Add more pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The summary was copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>My answer means the same: count it as right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not quite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the page has it: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right answer: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WithheldItems</name>
    <message numerus="yes">
        <source>%n item(s) withheld</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Masomo checks every item against the page it came from. What fails a check is not shown, and not replaced by something worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>No files yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flashcards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n sentence(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n card(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n question(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n source(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n section(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n segment(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n page(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making flashcards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans and speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upkeep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>section {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>almost done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {n} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {n} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {n} h left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quote does not stand on its page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few options to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two options said the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two options could both be right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An option spoke about the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right answer was not among the options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer does not follow from the quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The false statement was true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question gave its answer away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was of another kind than the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gap was not a good one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not a whole sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It said “it” or “they” without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needed the sentences around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It spoke of a figure or page not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was an order, an exercise or an opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was too like another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few things of the same kind to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another answer was right too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The definition said too little</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WrittenAnswer</name>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A course needs a name of 1 to {longest} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A release is logged with its reason, and none was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a file, or wait until reading has ended, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is holding Masomo&apos;s database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a number in that range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check capital letters and the keyboard&apos;s language, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder is not read-only and that it belongs to you, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the drive it is on, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether it was moved or its drive was taken out, then import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder with the files that you want to study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a page from 1 to {pages}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the files inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it, or wait a moment and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs and try again, or split the file into smaller parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or download it again; the first copy probably did not finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy some text first, then paste it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download it again, or open it in the program that made it and save a new copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it again from the program that made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give yourself permission to read it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it belongs to your studies, release it; if not, purge it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If its pages are pictures, it must be read with OCR; if they are blank, remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you trust it, open it in the program that made it and save a new copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Masomo again, or put the file back as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its text can be read beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the language open, or add material in that language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its state again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list of jobs for its present state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masomo cannot write to its data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masomo does not read this kind of file ({kind}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masomo found nothing in these pages that passes its checks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masomo is not allowed to open this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masomo makes 1 to {most} items at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masomo&apos;s database is damaged and was left untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page of this course is written in the language asked for ({language}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing already saved was lost. Free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in the program that made it and save a new copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages with whole sentences of explanation work best: try other material.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read its text instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup, or move the data folder aside to start anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run “make setup” where you got Masomo, or install it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running jobs needs Qt, and part of it is missing on this machine: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a smaller version of it and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save or export it as PDF or text, and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in a few words why this material may be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split it into smaller files and import those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Masomo from a desktop, or use its commands: masomo --help lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk did not give this file back when it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine “{engine}” is not available on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{name}” holds no file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The moderation policy “{file}” cannot be used: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of Masomo that does this work stopped unexpectedly ({how}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window needs Qt, and part of it is missing on this machine: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a course named “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no engine “{engine}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no readable text in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no screen here to open a window on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text to add.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {what} named “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This course has no text to work from yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data folder was written by a newer version of Masomo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document has no page {page}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document has no pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file defines XML entities in a way that is used to attack programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is damaged, and nothing readable was found in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is empty: it has 0 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is larger than Masomo reads: the limit is {limit_mb} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is locked with a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is made of more parts than Masomo reads: the limit is {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file unpacks to more than Masomo reads: the limit is {limit_mb} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This job is {state}, so it cannot be {verb}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of source has no pages to show as pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needed more than the {memory_mb} MB of memory that it may use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page is too large to be drawn: it measures {width} by {height} points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This password does not open the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture has more points than Masomo draws: the limit is {limit_mp} megapixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This source is “{state}”, so there is nothing to do of that kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This took longer than the {seconds} seconds that it may take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version of Masomo makes no practice tests yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again when the computer is less busy, or split the file into smaller parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it happens each time, the file is probably damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it with its password; if it has none, ask its author for an open copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Masomo to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use --engine builtin, which is always there and needs no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use --engine builtin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use --kind quiz, or update Masomo when a version that makes them is out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was made is kept: retry to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was read is kept: retry to read on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped the reading of this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped this before it was finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} Found on page {unit}: {words}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>face</name>
    <message>
        <source>Fill the gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>Read from the picture of the page, {n} % sure: check names and numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of this page was damaged and has been repaired, {n} % sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written down from speech, {n} % sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of this page were hard to read: {n} % sure.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>view</name>
    <message>
        <source>Choose the right answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True or false?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer with a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer in a word or two</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widget</name>
    <message>
        <source>true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every answer was right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly all of it. Look at what is left, then retake it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the pages behind the mistakes, then retake only those.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
