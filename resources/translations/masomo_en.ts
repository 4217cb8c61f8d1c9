<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Activity</name>
    <message numerus="yes">
        <source>%n to be tried again</source>
        <translation>
            <numerusform>%n to be tried again</numerusform>
            <numerusform>%n to be tried again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do, later.</source>
        <translation>
            <numerusform>%n thing to do, later.</numerusform>
            <numerusform>%n things to do, later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more thing(s)</source>
        <translation>
            <numerusform>%n more thing</numerusform>
            <numerusform>%n more things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be done. Activity says why.</source>
        <translation>
            <numerusform>%n thing could not be done. Activity says why.</numerusform>
            <numerusform>%n things could not be done. Activity says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at work</source>
        <translation>
            <numerusform>%n at work</numerusform>
            <numerusform>%n at work</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Artifacts</name>
    <message numerus="yes">
        <source>%n withheld</source>
        <translation>
            <numerusform>%n withheld</numerusform>
            <numerusform>%n withheld</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeckEnd</name>
    <message numerus="yes">
        <source>%n card(s) in this round.</source>
        <translation>
            <numerusform>%n card in this round.</numerusform>
            <numerusform>%n cards in this round.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HowRead</name>
    <message numerus="yes">
        <source>%n page(s) of text</source>
        <translation>
            <numerusform>%n page of text</numerusform>
            <numerusform>%n pages of text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repaired</source>
        <translation>
            <numerusform>%n repaired</numerusform>
            <numerusform>%n repaired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) read from pictures</source>
        <translation>
            <numerusform>%n page read from pictures</numerusform>
            <numerusform>%n pages read from pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read from pictures</source>
        <translation>
            <numerusform>%n read from pictures</numerusform>
            <numerusform>%n read from pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) written down from speech</source>
        <translation>
            <numerusform>%n part written down from speech</numerusform>
            <numerusform>%n parts written down from speech</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation>
            <numerusform>%n unreadable</numerusform>
            <numerusform>%n unreadable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hard to read</source>
        <translation>
            <numerusform>%n hard to read</numerusform>
            <numerusform>%n hard to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message numerus="yes">
        <source>Adding %n file(s)…</source>
        <translation>
            <numerusform>Adding %n file…</numerusform>
            <numerusform>Adding %n files…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added. Reading has begun.</source>
        <translation>
            <numerusform>%n file added. Reading has begun.</numerusform>
            <numerusform>%n files added. Reading has begun.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobStory</name>
    <message numerus="yes">
        <source>%n earlier attempt(s)</source>
        <translation>
            <numerusform>%n earlier attempt</numerusform>
            <numerusform>%n earlier attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaneStrip</name>
    <message numerus="yes">
        <source>%n failed</source>
        <extracomment>Where the board is narrower, what waits stands below what runs.</extracomment>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message numerus="yes">
        <source>%n course(s)</source>
        <translation>
            <numerusform>%n course</numerusform>
            <numerusform>%n courses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuizPage</name>
    <message numerus="yes">
        <source>Only earlier mistakes (%n)</source>
        <translation>
            <numerusform>Only earlier mistakes (%n)</numerusform>
            <numerusform>Only earlier mistakes (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message numerus="yes">
        <source>%n file(s) could not be added</source>
        <translation>
            <numerusform>%n file could not be added</numerusform>
            <numerusform>%n files could not be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) added.</source>
        <translation>
            <numerusform>%n other file added.</numerusform>
            <numerusform>%n other files added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rejection</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n source(s)</source>
        <translation>
            <numerusform>in %n source</numerusform>
            <numerusform>in %n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WithheldItems</name>
    <message numerus="yes">
        <source>%n item(s) withheld</source>
        <translation>
            <numerusform>%n item withheld</numerusform>
            <numerusform>%n items withheld</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n study set(s)</source>
        <translation>
            <numerusform>%n study set</numerusform>
            <numerusform>%n study sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being read</source>
        <translation>
            <numerusform>%n being read</numerusform>
            <numerusform>%n being read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n sentence</numerusform>
            <numerusform>%n sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
</TS>