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
    <name>ArtifactActions</name>
    <message numerus="yes">
        <source>%n item(s) have their former words again.</source>
        <translation>
            <numerusform>%n item have their former words again.</numerusform>
            <numerusform>%n items have their former words again.</numerusform>
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
    <message numerus="yes">
        <source>from {read} of {total} pages of %n source(s)</source>
        <translation>
            <numerusform>from {read} of {total} pages of %n source</numerusform>
            <numerusform>from {read} of {total} pages of %n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from all %n page(s)</source>
        <translation>
            <numerusform>from all %n page</numerusform>
            <numerusform>from all %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from {units} of %n page(s)</source>
        <translation>
            <numerusform>from {units} of %n page</numerusform>
            <numerusform>from {units} of %n pages</numerusform>
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
    <name>EnginesSection</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderImport</name>
    <message numerus="yes">
        <source>Add %n folder(s)</source>
        <translation>
            <numerusform>Add %n folder</numerusform>
            <numerusform>Add %n folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking into the folder… %n file(s) so far</source>
        <translation>
            <numerusform>Looking into the folder… %n file so far</numerusform>
            <numerusform>Looking into the folder… %n files so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{chosen} of %n new file(s) chosen, {size}.</source>
        <translation>
            <numerusform>{chosen} of %n new file chosen, {size}.</numerusform>
            <numerusform>{chosen} of %n new files chosen, {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s)</source>
        <translation>
            <numerusform>Add %n file</numerusform>
            <numerusform>Add %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden or unfinished file(s) and folder(s) passed over.</source>
        <translation>
            <numerusform>%n hidden or unfinished file and folder passed over.</numerusform>
            <numerusform>%n hidden or unfinished files and folders passed over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoingBack</name>
    <message numerus="yes">
        <source>%n file(s) could not be brought back.</source>
        <translation>
            <numerusform>%n file could not be brought back.</numerusform>
            <numerusform>%n files could not be brought back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HardPages</name>
    <message numerus="yes">
        <source>Read %n hard page(s) with {server}</source>
        <translation>
            <numerusform>Read %n hard page with {server}</numerusform>
            <numerusform>Read %n hard pages with {server}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Being read by “{server}”: %n page(s) of “{name}”.</source>
        <translation>
            <numerusform>Being read by “{server}”: %n page of “{name}”.</numerusform>
            <numerusform>Being read by “{server}”: %n pages of “{name}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Came out better and now shown: %n page(s) of “{name}”.</source>
        <translation>
            <numerusform>Came out better and now shown: %n page of “{name}”.</numerusform>
            <numerusform>Came out better and now shown: %n pages of “{name}”.</numerusform>
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
    <message numerus="yes">
        <source>%n with the same content was already here.</source>
        <translation>
            <numerusform>%n with the same content was already here.</numerusform>
            <numerusform>%n with the same content was already here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n files are already here, with the same content.</source>
        <translation>
            <numerusform>All %n files are already here, with the same content.</numerusform>
            <numerusform>All %n files are already here, with the same content.</numerusform>
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
        <extracomment>Lanes whose name says already what is done to the files that they work on. Where the board is narrower, what waits stands below what runs.</extracomment>
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
    <name>ModelsSection</name>
    <message numerus="yes">
        <source>%n processor core(s)</source>
        <translation>
            <numerusform>%n processor core</numerusform>
            <numerusform>%n processor cores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message numerus="yes">
        <source>{pages} and %n more</source>
        <translation>
            <numerusform>{pages} and %n more</numerusform>
            <numerusform>{pages} and %n more</numerusform>
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
    <name>RemoteConsent</name>
    <message numerus="yes">
        <source>Send %n page(s) of “{name}” to a server?</source>
        <translation>
            <numerusform>Send %n page of “{name}” to a server?</numerusform>
            <numerusform>Send %n pages of “{name}” to a server?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportSection</name>
    <message numerus="yes">
        <source>Masomo cannot work as it should: %n thing(s) must be put right.</source>
        <translation>
            <numerusform>Masomo cannot work as it should: %n thing must be put right.</numerusform>
            <numerusform>Masomo cannot work as it should: %n things must be put right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message numerus="yes">
        <source>%n file(s) that you added</source>
        <translation>
            <numerusform>%n file that you added</numerusform>
            <numerusform>%n files that you added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of study material</source>
        <translation>
            <numerusform>%n item of study material</numerusform>
            <numerusform>%n items of study material</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to quiz questions</source>
        <translation>
            <numerusform>%n answer to quiz questions</numerusform>
            <numerusform>%n answers to quiz questions</numerusform>
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
    <name>StorageSection</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tutor</name>
    <message numerus="yes">
        <source>%n sentence(s) that the pages do not bear out were left out.</source>
        <translation>
            <numerusform>%n sentence that the pages do not bear out were left out.</numerusform>
            <numerusform>%n sentences that the pages do not bear out were left out.</numerusform>
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
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
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