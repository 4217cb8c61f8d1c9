<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sw" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>Open folder</source>
        <translation>Fungua folda</translation>
    </message>
    <message>
        <source>Copy version</source>
        <translation>Nakili toleo</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Folda ya data</translation>
    </message>
    <message>
        <source>Masomo {version}</source>
        <translation>Masomo {version}</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later: you may use, study, share and change it.</source>
        <translation>Programu huria chini ya leseni ya GNU Affero General Public License, toleo la 3 au la baadaye: unaweza kuitumia, kuichunguza, kuishiriki na kuibadilisha.</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>something since removed</source>
        <translation>kitu kilichoondolewa baadaye</translation>
    </message>
    <message>
        <source>lets the chat go first</source>
        <translation>inapisha mazungumzo kwanza</translation>
    </message>
    <message>
        <source>lets the reading of files go first</source>
        <translation>inapisha usomaji wa faili kwanza</translation>
    </message>
    <message>
        <source>waits because the battery is low</source>
        <translation>inasubiri kwa sababu betri iko chini</translation>
    </message>
    <message>
        <source>waits because you asked for quiet</source>
        <translation>inasubiri kwa sababu uliomba utulivu</translation>
    </message>
    <message>
        <source>waits until the computer has time</source>
        <translation>inasubiri hadi kompyuta iwe na nafasi</translation>
    </message>
    <message>
        <source>waits until enough memory is free</source>
        <translation>inasubiri hadi kumbukumbu ya kutosha iwe huru</translation>
    </message>
    <message>
        <source>{n} s for each</source>
        <translation>sek. {n} kwa kila moja</translation>
    </message>
    <message>
        <source>{count} a minute</source>
        <translation>{count} kwa dakika</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>sasa hivi</translation>
    </message>
    <message>
        <source>for {n} s</source>
        <translation>kwa sek. {n}</translation>
    </message>
    <message>
        <source>for {n} min</source>
        <translation>kwa dak. {n}</translation>
    </message>
    <message>
        <source>for {n} h</source>
        <translation>kwa saa {n}</translation>
    </message>
    <message>
        <source>for {n} days</source>
        <translation>kwa siku {n}</translation>
    </message>
    <message>
        <source>the first {ago}</source>
        <translation>ya kwanza {ago}</translation>
    </message>
    <message>
        <source>all of it: {left}</source>
        <translation>yote: {left}</translation>
    </message>
    <message>
        <source>last: {task}, {when}</source>
        <translation>ya mwisho: {task}, {when}</translation>
    </message>
    <message>
        <source>next: {task}, {when}</source>
        <translation>ijayo: {task}, {when}</translation>
    </message>
    <message>
        <source>Nothing to do at the moment: everything you asked for is done.</source>
        <translation>Hakuna la kufanya kwa sasa: yote uliyoomba yamekamilika.</translation>
    </message>
    <message>
        <source>{first}, and {more}</source>
        <translation>{first}, na {more}</translation>
    </message>
    <message>
        <source>Needs you: {n}</source>
        <translation>Inakuhitaji: {n}</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Utulivu</translation>
    </message>
    <message>
        <source>You asked for quiet: scans, speech, study material and upkeep wait.</source>
        <translation>Uliomba utulivu: skani, sauti, nyenzo za kujifunzia na matunzo vinasubiri.</translation>
    </message>
    <message>
        <source>Saving battery</source>
        <translation>Kuokoa betri</translation>
    </message>
    <message>
        <source>Heavy work waits until the computer is plugged in.</source>
        <translation>Kazi nzito zinasubiri hadi kompyuta iunganishwe na umeme.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Inasubiri</translation>
    </message>
    <message>
        <source>Masomo is working for you. Go on: nothing waits for it.</source>
        <translation>Masomo inakufanyia kazi. Endelea: huhitaji kusubiri.</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>Inajaribu tena</translation>
    </message>
    <message>
        <source>Something did not work; it is tried again by itself.</source>
        <translation>Kitu hakikufaulu; kinajaribiwa tena chenyewe.</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Yote ni sawa</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>Hakuna kilichobaki kufanya.</translation>
    </message>
    <message>
        <source>is running</source>
        <translation>inaendelea</translation>
    </message>
    <message>
        <source>done</source>
        <translation>imekamilika</translation>
    </message>
    <message>
        <source>did not work</source>
        <translation>haikufaulu</translation>
    </message>
    <message>
        <source>was cut off</source>
        <translation>ilikatizwa</translation>
    </message>
    <message>
        <source>was cancelled</source>
        <translation>ilighairiwa</translation>
    </message>
    <message>
        <source>put off</source>
        <translation>imeahirishwa</translation>
    </message>
    <message>
        <source>stopped as Masomo was closed</source>
        <translation>ilisimama Masomo ilipofungwa</translation>
    </message>
    <message numerus="yes">
        <source>%n to be tried again</source>
        <translation>
            <numerusform>%n itajaribiwa tena</numerusform>
            <numerusform>%n zitajaribiwa tena</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n inasubiri</numerusform>
            <numerusform>%n zinasubiri</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do, later.</source>
        <translation>
            <numerusform>Jambo %n la kufanya, baadaye.</numerusform>
            <numerusform>Mambo %n ya kufanya, baadaye.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more thing(s)</source>
        <translation>
            <numerusform>jambo lingine %n</numerusform>
            <numerusform>mambo mengine %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be done. Activity says why.</source>
        <translation>
            <numerusform>Jambo %n halikuweza kufanyika. Shughuli inaeleza kwa nini.</numerusform>
            <numerusform>Mambo %n hayakuweza kufanyika. Shughuli inaeleza kwa nini.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at work</source>
        <translation>
            <numerusform>%n inafanyika</numerusform>
            <numerusform>%n zinafanyika</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity</source>
        <extracomment>Changes of jobs are shown so often at most; while something runs or waits, times go on as often.</extracomment>
        <translation>Shughuli</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Zote</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Kazi</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hakuna kitu hapa</translation>
    </message>
    <message>
        <source>When you add a file or make something from it, the work shows here.</source>
        <translation>Ukiongeza faili au ukitengeneza kitu kutokana nayo, kazi inaonekana hapa.</translation>
    </message>
    <message>
        <source>Which kind of work</source>
        <translation>Aina gani ya kazi</translation>
    </message>
    <message>
        <source>Which state</source>
        <translation>Hali gani</translation>
    </message>
    <message>
        <source>All work</source>
        <translation>Kazi zote</translation>
    </message>
    <message>
        <source>Back to the newest</source>
        <translation>Rudi kwenye mpya zaidi</translation>
    </message>
    <message>
        <source>Details copied.</source>
        <translation>Maelezo yamenakiliwa.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Kilichotokea</translation>
    </message>
    <message>
        <source>Open the course</source>
        <translation>Fungua kozi</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Jaribu tena</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Nakili maelezo</translation>
    </message>
</context>
<context>
    <name>AddModel</name>
    <message>
        <source>Add a model</source>
        <translation>Ongeza modeli</translation>
    </message>
    <message>
        <source>A language model is a GGUF file, a speech model a folder with model.bin and config.json, a language for scans a traineddata file. It is copied, checked, and loaded once before it is used; a stick can be taken out after that.</source>
        <translation>Modeli ya lugha ni faili la GGUF, modeli ya sauti ni folda yenye model.bin na config.json, lugha ya kurasa zilizoskaniwa ni faili la traineddata. Hunakiliwa, hukaguliwa na kupakiwa mara moja kabla ya kutumika; baada ya hapo kijiti cha USB kinaweza kutolewa.</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>Faili au folda</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Faili…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Folda…</translation>
    </message>
    <message>
        <source>For everybody who uses this machine</source>
        <translation>Kwa kila anayetumia mashine hii</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ongeza</translation>
    </message>
    <message>
        <source>Models (*.gguf *.traineddata);;All files (*)</source>
        <translation>Modeli (*.gguf *.traineddata);;Faili zote (*)</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Chagua modeli</translation>
    </message>
    <message>
        <source>Choose a speech model</source>
        <translation>Chagua modeli ya sauti</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Theme</source>
        <translation>Mandhari</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Kama mfumo</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Angavu</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Giza</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Ukubwa wa maandishi</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Ndogo</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Kawaida</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Kubwa</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Kubwa zaidi</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lugha</translation>
    </message>
</context>
<context>
    <name>ArtifactActions</name>
    <message>
        <source>There is nothing in it yet.</source>
        <translation>Bado hakuna kitu ndani yake.</translation>
    </message>
    <message>
        <source>It is asked better, item by item, whenever the server can be reached.</source>
        <translation>Vitaulizwa vizuri zaidi, kimoja kimoja, kila seva inapopatikana.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) have their former words again.</source>
        <translation>
            <numerusform>Kipengele %n kina tena maneno yake ya awali.</numerusform>
            <numerusform>Vipengele %n vina tena maneno yake ya awali.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete this set? ({kind})</source>
        <translation>Ufute seti hii? ({kind})</translation>
    </message>
    <message>
        <source>It cannot be brought back, but you can make another from the same files.</source>
        <translation>Haiwezi kurudishwa, lakini unaweza kutengeneza nyingine kutokana na faili zile zile.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Futa</translation>
    </message>
    <message>
        <source>The study set was deleted.</source>
        <translation>Seti ya kujisomea imefutwa.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Fungua</translation>
    </message>
    <message>
        <source>What was withheld?</source>
        <translation>Nini kimezuiliwa?</translation>
    </message>
    <message>
        <source>Stop, and keep what is made</source>
        <translation>Simamisha, na uhifadhi kilichotengenezwa</translation>
    </message>
    <message>
        <source>Improve when online…</source>
        <translation>Boresha ukiwa mtandaoni…</translation>
    </message>
    <message>
        <source>Make again</source>
        <translation>Tengeneza tena</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Futa…</translation>
    </message>
</context>
<context>
    <name>Artifacts</name>
    <message>
        <source>Making</source>
        <translation>Inatengenezwa</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>Kwa sehemu</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Imeshindwa</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Jaribu tena</translation>
    </message>
    <message>
        <source>{n} asked for</source>
        <translation>{n} ziliombwa</translation>
    </message>
    <message>
        <source>from page {pages} of {total}</source>
        <translation>kutoka ukurasa {pages} kati ya {total}</translation>
    </message>
    <message>
        <source>from pages {pages} of {total}</source>
        <translation>kutoka kurasa {pages} kati ya {total}</translation>
    </message>
    <message>
        <source>from part {pages} of {total}</source>
        <translation>kutoka sehemu {pages} kati ya {total}</translation>
    </message>
    <message>
        <source>from parts {pages} of {total}</source>
        <translation>kutoka sehemu {pages} kati ya {total}</translation>
    </message>
    <message>
        <source>from section {pages} of {total}</source>
        <translation>kutoka sehemu {pages} kati ya {total}</translation>
    </message>
    <message>
        <source>from sections {pages} of {total}</source>
        <translation>kutoka sehemu {pages} kati ya {total}</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Soma</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Jifunze</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anza</translation>
    </message>
    <message numerus="yes">
        <source>%n withheld</source>
        <translation>
            <numerusform>%n zimezuiliwa</numerusform>
            <numerusform>%n zimezuiliwa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from {read} of {total} pages of %n source(s)</source>
        <translation>
            <numerusform>kutoka kurasa {read} kati ya {total} za chanzo %n</numerusform>
            <numerusform>kutoka kurasa {read} kati ya {total} za vyanzo %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from all %n page(s)</source>
        <translation>
            <numerusform>kutoka kurasa zote (%n)</numerusform>
            <numerusform>kutoka kurasa zote %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from {units} of %n page(s)</source>
        <translation>
            <numerusform>kutoka {units} ya ukurasa %n</numerusform>
            <numerusform>kutoka {units} kati ya kurasa %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
    </message>
</context>
<context>
    <name>CardFace</name>
    <message>
        <source>Answer</source>
        <extracomment>Fronts and backs with more letters than this are set smaller.</extracomment>
        <translation>Jibu</translation>
    </message>
    <message>
        <source>Fill the gap</source>
        <translation>Jaza pengo</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Swali</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Masomo</source>
        <translation>Masomo</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>SQLite, the database</source>
        <translation>SQLite, hifadhidata</translation>
    </message>
    <message>
        <source>Tesseract, for scanned pages</source>
        <translation>Tesseract, kwa kurasa zilizoskaniwa</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Vichakataji</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Kumbukumbu</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Diski</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Folda ya data</translation>
    </message>
    <message>
        <source>Your database</source>
        <translation>Hifadhidata yako</translation>
    </message>
    <message>
        <source>Form of the database</source>
        <translation>Muundo wa hifadhidata</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Nakala rudufu</translation>
    </message>
    <message>
        <source>Speech models</source>
        <translation>Modeli za sauti</translation>
    </message>
    <message>
        <source>Language models</source>
        <translation>Modeli za lugha</translation>
    </message>
    <message>
        <source>Who runs the jobs</source>
        <translation>Nani anaendesha kazi</translation>
    </message>
    <message>
        <source>Part for language models</source>
        <translation>Sehemu ya modeli za lugha</translation>
    </message>
    <message>
        <source>Part for recordings</source>
        <translation>Sehemu ya rekodi</translation>
    </message>
    <message>
        <source>Install Tesseract and the languages of your books: see “Reading”.</source>
        <translation>Sakinisha Tesseract na lugha za vitabu vyako: tazama “Kusoma”.</translation>
    </message>
    <message>
        <source>Masomo is made for 4 GB: close other programs while large files are read.</source>
        <translation>Masomo imetengenezwa kwa GB 4: funga programu nyingine wakati faili kubwa zinasomwa.</translation>
    </message>
    <message>
        <source>Free at least 1 GB, or nothing more can be imported soon.</source>
        <translation>Achilia angalau GB 1, la sivyo hivi karibuni hakuna kitakachoweza kuongezwa.</translation>
    </message>
    <message>
        <source>Make the folder writable, or start Masomo with another one.</source>
        <translation>Ruhusu kuandika kwenye folda, au anzisha Masomo kwa folda nyingine.</translation>
    </message>
    <message>
        <source>Close Masomo and open it again: it offers the newest backup.</source>
        <translation>Funga Masomo na uifungue tena: itatoa nakala rudufu mpya zaidi.</translation>
    </message>
    <message>
        <source>Update Masomo.</source>
        <translation>Sasisha Masomo.</translation>
    </message>
    <message>
        <source>Make one under “Backups and storage”.</source>
        <translation>Tengeneza moja kwenye “Nakala rudufu na hifadhi”.</translation>
    </message>
    <message>
        <source>Add one under “Models” to read recordings and videos.</source>
        <translation>Ongeza moja kwenye “Modeli” ili kusoma rekodi na video.</translation>
    </message>
    <message>
        <source>Not needed. Add one under “Models” for better words.</source>
        <translation>Si lazima. Ongeza moja kwenye “Modeli” kwa maneno bora.</translation>
    </message>
    <message>
        <source>Install Masomo with its part for language models.</source>
        <translation>Sakinisha Masomo pamoja na sehemu yake ya modeli za lugha.</translation>
    </message>
    <message>
        <source>Install Masomo with its part for recordings.</source>
        <translation>Sakinisha Masomo pamoja na sehemu yake ya rekodi.</translation>
    </message>
</context>
<context>
    <name>ChooseCourse</name>
    <message>
        <source>Add to which course?</source>
        <translation>Iongezwe kwenye kozi gani?</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Kozi</translation>
    </message>
    <message>
        <source>A new course</source>
        <translation>Kozi mpya</translation>
    </message>
    <message>
        <source>Name of the new course</source>
        <translation>Jina la kozi mpya</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ongeza</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Ask about your material</source>
        <translation>Uliza kuhusu nyenzo zako</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Swali lako</translation>
    </message>
    <message>
        <source>Language of the answer</source>
        <translation>Lugha ya jibu</translation>
    </message>
    <message>
        <source>As your material</source>
        <translation>Kama nyenzo zako</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Uliza</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Simamisha</translation>
    </message>
    <message>
        <source>This changes your earlier question. Escape gives it up.</source>
        <translation>Hii inabadilisha swali lako la awali. Escape inaacha.</translation>
    </message>
    <message>
        <source>Enter asks · Shift+Enter begins a line · Escape stops</source>
        <translation>Enter inauliza · Shift+Enter inaanza mstari · Escape inasimamisha</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Pages of this source</source>
        <translation>Kurasa za chanzo hiki</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(hakuna maandishi)</translation>
    </message>
</context>
<context>
    <name>CourseActions</name>
    <message>
        <source>New course</source>
        <translation>Kozi mpya</translation>
    </message>
    <message>
        <source>A course holds the files of one subject, and what you make of them.</source>
        <translation>Kozi hushika faili za somo moja, na unachotengeneza kutokana nazo.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Unda</translation>
    </message>
    <message>
        <source>For example: Biology, form 2</source>
        <translation>Kwa mfano: Biolojia, kidato cha pili</translation>
    </message>
    <message>
        <source>Rename course</source>
        <translation>Badilisha jina la kozi</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Badilisha jina</translation>
    </message>
    <message>
        <source>Renamed to “{name}”.</source>
        <translation>Jina jipya ni “{name}”.</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>Ufute “{name}”?</translation>
    </message>
    <message>
        <source>Its files, their text, and every summary, deck and quiz made of them are erased from Masomo. This cannot be undone. The files you added stay where you took them from.</source>
        <translation>Faili zake, maandishi yake, na kila muhtasari, kadi na jaribio lililotengenezwa kutokana nazo vinafutwa kwenye Masomo. Hili haliwezi kutenduliwa. Faili ulizoongeza zinabaki ulikozichukua.</translation>
    </message>
    <message>
        <source>Delete course</source>
        <translation>Futa kozi</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>“{name}” imefutwa.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Fungua</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Badilisha jina…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Futa…</translation>
    </message>
</context>
<context>
    <name>CoursePage</name>
    <message>
        <source>Add files</source>
        <translation>Ongeza faili</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Uliza</translation>
    </message>
    <message>
        <source>More about this course</source>
        <translation>Zaidi kuhusu kozi hii</translation>
    </message>
    <message>
        <source>Study sets</source>
        <translation>Seti za kujisomea</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Vyanzo</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ongeza folda</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>Bandika maandishi</translation>
    </message>
    <message>
        <source>Add the first file</source>
        <translation>Ongeza faili ya kwanza</translation>
    </message>
    <message>
        <source>Drop a file or a folder anywhere here: books, slides, scans, recordings.</source>
        <translation>Dondosha faili au folda popote hapa: vitabu, slaidi, skani, rekodi.</translation>
    </message>
    <message>
        <source>You can make these as soon as the first file has been read.</source>
        <translation>Unaweza kutengeneza hivi mara faili ya kwanza itakapokuwa imesomwa.</translation>
    </message>
    <message>
        <source>None of the files below can be studied from yet.</source>
        <translation>Hakuna faili hapa chini inayoweza kusomewa bado.</translation>
    </message>
    <message>
        <source>Add a file first; then you can make these.</source>
        <translation>Ongeza faili kwanza; kisha unaweza kutengeneza hivi.</translation>
    </message>
    <message>
        <source>Send pages of this course to “{name}”?</source>
        <translation>Tuma kurasa za kozi hii kwa “{name}”?</translation>
    </message>
    <message>
        <source>The passages that the questions are made from leave this machine and go to that server. Allowing it holds for this course until you withdraw it.</source>
        <translation>Vifungu ambavyo maswali yanatungwa kutoka kwavyo huondoka kwenye kompyuta hii na kwenda kwa seva hiyo. Ruhusa inadumu kwa kozi hii hadi utakapoiondoa.</translation>
    </message>
    <message>
        <source>Allow and make</source>
        <translation>Ruhusu na utengeneze</translation>
    </message>
</context>
<context>
    <name>DeckEnd</name>
    <message>
        <source>I knew it</source>
        <translation>Nilijua</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Tena</translation>
    </message>
    <message>
        <source>Go through the missed ones</source>
        <translation>Pitia ulizokosa</translation>
    </message>
    <message>
        <source>Start the deck again</source>
        <translation>Anza kadi upya</translation>
    </message>
    <message>
        <source>You knew every card</source>
        <translation>Ulijua kadi zote</translation>
    </message>
    <message>
        <source>You went through them all</source>
        <translation>Umezipitia zote</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) in this round.</source>
        <translation>
            <numerusform>Kadi %n katika mzunguko huu.</numerusform>
            <numerusform>Kadi %n katika mzunguko huu.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop to add to Masomo</source>
        <translation>Dondosha ili kuongeza kwenye Masomo</translation>
    </message>
</context>
<context>
    <name>EngineOrder</name>
    <message>
        <source>Engines for: {task}</source>
        <translation>Injini za: {task}</translation>
    </message>
    <message>
        <source>Masomo asks the first that is ticked. Where it cannot answer, the next one that is ticked does, and every item says which one it was.</source>
        <translation>Masomo huuliza ya kwanza iliyotiwa alama. Isipoweza kujibu, inayofuata iliyotiwa alama hujibu, na kila kipengee husema ilikuwa ipi.</translation>
    </message>
    <message>
        <source>Engines, in their order</source>
        <translation>Injini, kwa mpangilio wake</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Mapema</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Baadaye</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>Tumia hizi</translation>
    </message>
</context>
<context>
    <name>EnginesSection</name>
    <message>
        <source>Choose…</source>
        <translation>Chagua…</translation>
    </message>
    <message>
        <source>Choose the engines for: {task}</source>
        <translation>Chagua injini za: {task}</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Inatafuta…</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Nani anafanya nini</translation>
    </message>
    <message>
        <source>Masomo’s own rules, on this machine. No model is asked.</source>
        <translation>Kanuni za Masomo yenyewe, kwenye kifaa hiki. Hakuna modeli inayoulizwa.</translation>
    </message>
    <message>
        <source>What leaves this machine</source>
        <translation>Kinachotoka kwenye mashine hii</translation>
    </message>
    <message>
        <source>What it has cost</source>
        <translation>Gharama zake</translation>
    </message>
    <message>
        <source>Engines and what they did</source>
        <translation>Injini na zilichofanya</translation>
    </message>
    <message>
        <source>The last two weeks, by day</source>
        <translation>Wiki mbili zilizopita, kwa siku</translation>
    </message>
    <message>
        <source>What was used on which day</source>
        <translation>Kilichotumika siku gani</translation>
    </message>
    <message>
        <source>{engine}, because you chose no other. No model is needed.</source>
        <translation>{engine}, kwa sababu hukuchagua nyingine. Modeli haihitajiki.</translation>
    </message>
    <message>
        <source>{engine}, because you put it first.</source>
        <translation>{engine}, kwa sababu umeiweka ya kwanza.</translation>
    </message>
    <message>
        <source>{engine}, because what you put before it is no longer here.</source>
        <translation>{engine}, kwa sababu uliyoiweka mbele yake haipo tena.</translation>
    </message>
    <message>
        <source>Where it cannot: {others}.</source>
        <translation>Isipoweza: {others}.</translation>
    </message>
    <message>
        <source>Where it cannot, nothing is made.</source>
        <translation>Isipoweza, hakuna kinachotengenezwa.</translation>
    </message>
    <message>
        <source>Nothing. Masomo has no account and opens no connection by itself; your files, questions and answers stay here. It connects only when you ask it to download a model, test a server, or choose a server for a task.</source>
        <translation>Hakuna. Masomo haina akaunti wala haifungui muunganisho wenyewe; faili, maswali na majibu yako hubaki hapa. Huunganisha tu ukiiomba kupakua modeli, kujaribu seva, au ukichagua seva kwa kazi fulani.</translation>
    </message>
    <message>
        <source>To {server}, for {tasks}: the passages that the question is about, and what is asked about them. Never your files as they are, your answers, or your name.</source>
        <translation>Kwa {server}, kwa ajili ya {tasks}: vifungu vinavyohusu swali, na kinachoulizwa kuvihusu. Kamwe si faili zako zenyewe, majibu yako, wala jina lako.</translation>
    </message>
    <message>
        <source>To {server}, for the course “{course}”: pictures of pages that are hard to read, when you ask for it. This month: {used} of at most {allowed}, for {money}.</source>
        <translation>Kwa {server}, kwa kozi “{course}”: picha za kurasa zisizosomeka vizuri, ukiomba. Mwezi huu: {used} kati ya zisizozidi {allowed}, kwa {money}.</translation>
    </message>
    <message>
        <source>To {server}, for sets that you asked it to improve: the sentences that their items were made of. This month: {used} of at most {allowed} tokens.</source>
        <translation>Kwa {server}, kwa seti ulizoiomba iziboreshe: sentensi ambazo vipengele vyake vilitokana nazo. Mwezi huu: tokeni {used} kati ya {allowed} zisizozidi.</translation>
    </message>
    <message>
        <source>Nothing else leaves.</source>
        <translation>Hakuna kingine kinachotoka.</translation>
    </message>
    <message>
        <source>Nothing: no model or server has been asked yet.</source>
        <translation>Hakuna: hakuna modeli wala seva iliyoulizwa bado.</translation>
    </message>
    <message>
        <source>{amounts} so far, by the prices that you entered.</source>
        <translation>{amounts} hadi sasa, kwa bei ulizoweka.</translation>
    </message>
    <message>
        <source>No money that Masomo knows of. Models on this machine cost none; for a server, enter its prices under “Servers and keys”.</source>
        <translation>Hakuna fedha ambazo Masomo inazijua. Modeli kwenye mashine hii hazigharimu; kwa seva, weka bei zake kwenye “Seva na funguo”.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>jibu %n</numerusform>
            <numerusform>majibu %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{read} tokens read, {written} written</source>
        <translation>tokeni {read} zilizosomwa, {written} zilizoandikwa</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this source</source>
        <translation>Tafuta katika chanzo hiki</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>Iliyotangulia (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Inayofuata (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Funga (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Haikupatikana</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} kati ya {total}</translation>
    </message>
</context>
<context>
    <name>FlashcardsPage</name>
    <message>
        <source>All cards</source>
        <translation>Kadi zote</translation>
    </message>
    <message>
        <source>More cards are coming</source>
        <translation>Kadi zaidi zinakuja</translation>
    </message>
    <message>
        <source>You went through all that are ready. The next ones appear here by themselves.</source>
        <translation>Umepitia zote zilizo tayari. Zinazofuata zitaonekana hapa zenyewe.</translation>
    </message>
    <message>
        <source>No cards in this deck</source>
        <translation>Hakuna kadi hapa</translation>
    </message>
    <message>
        <source>These pages held no fact that could be asked by itself. Add more pages.</source>
        <translation>Kurasa hizi hazikuwa na jambo linaloweza kuulizwa peke yake. Ongeza kurasa zaidi.</translation>
    </message>
    <message>
        <source>Take the last answer back (Backspace)</source>
        <translation>Rudisha jibu la mwisho (Backspace)</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>Changanya</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Onyesha jibu</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Tena</translation>
    </message>
    <message>
        <source>Again, key 1</source>
        <translation>Tena, kitufe 1</translation>
    </message>
    <message>
        <source>I knew it</source>
        <translation>Nilijua</translation>
    </message>
    <message>
        <source>I knew it, key 2</source>
        <translation>Nilijua, kitufe 2</translation>
    </message>
    <message>
        <source>Flashcards</source>
        <translation>Kadi</translation>
    </message>
    <message>
        <source>Card {n} of {total}</source>
        <translation>Kadi {n} kati ya {total}</translation>
    </message>
    <message>
        <source> · {known} known · {again} to see again</source>
        <translation> · {known} unazijua · {again} za kuona tena</translation>
    </message>
    <message>
        <source>Missed cards · {place}</source>
        <translation>Kadi ulizokosa · {place}</translation>
    </message>
</context>
<context>
    <name>FolderImport</name>
    <message>
        <source>Add the folder “{name}”</source>
        <translation>Ongeza folda “{name}”</translation>
    </message>
    <message numerus="yes">
        <source>Add %n folder(s)</source>
        <translation>
            <numerusform>Ongeza folda %n</numerusform>
            <numerusform>Ongeza folda %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking into the folder</source>
        <translation>Folda inaangaliwa</translation>
    </message>
    <message>
        <source>Files in the folder</source>
        <translation>Faili za folda</translation>
    </message>
    <message>
        <source>Watch this folder: add what comes into it later by itself</source>
        <translation>Fuatilia folda hii: ongeza yenyewe kitakachoingia baadaye</translation>
    </message>
    <message>
        <source>Watch these folders: add what comes into them later by itself</source>
        <translation>Fuatilia folda hizi: ongeza yenyewe kitakachoingia baadaye</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ongeza</translation>
    </message>
    <message>
        <source>Looking at file {n} of {total}…</source>
        <translation>Faili {n} kati ya {total} inaangaliwa…</translation>
    </message>
    <message numerus="yes">
        <source>Looking into the folder… %n file(s) so far</source>
        <translation>
            <numerusform>Folda inaangaliwa… faili %n hadi sasa</numerusform>
            <numerusform>Folda inaangaliwa… faili %n hadi sasa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{chosen} of %n new file(s) chosen, {size}.</source>
        <translation>
            <numerusform>{chosen} kati ya faili mpya %n imechaguliwa, {size}.</numerusform>
            <numerusform>{chosen} kati ya faili mpya %n zimechaguliwa, {size}.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing new in it.</source>
        <translation>Hakuna kipya ndani yake.</translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s)</source>
        <translation>
            <numerusform>Ongeza faili %n</numerusform>
            <numerusform>Ongeza faili %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Fuatilia</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden or unfinished file(s) and folder(s) passed over.</source>
        <translation>
            <numerusform>Faili au folda %n iliyofichwa au isiyokamilika imerukwa.</numerusform>
            <numerusform>Faili au folda %n zilizofichwa au zisizokamilika zimerukwa.</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds more than Masomo looks at in one go: this is its first part.</source>
        <translation>Ina zaidi ya kile Masomo huangalia kwa mara moja: hii ni sehemu yake ya kwanza.</translation>
    </message>
</context>
<context>
    <name>FolderTree</name>
    <message>
        <source>File</source>
        <extracomment>Groups with fewer files than this are open from the start.</extracomment>
        <translation>Faili</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukubwa</translation>
    </message>
    <message>
        <source>Cannot be added</source>
        <translation>Haziwezi kuongezwa</translation>
    </message>
    <message>
        <source>Already there, with the same content</source>
        <translation>Tayari zipo, zenye maudhui yaleyale</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>a PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>hati ya Word</translation>
    </message>
    <message>
        <source>a PowerPoint presentation</source>
        <translation>wasilisho la PowerPoint</translation>
    </message>
    <message>
        <source>an Excel workbook</source>
        <translation>kitabu cha Excel</translation>
    </message>
    <message>
        <source>an OpenDocument text</source>
        <translation>matini ya OpenDocument</translation>
    </message>
    <message>
        <source>an OpenDocument presentation</source>
        <translation>wasilisho la OpenDocument</translation>
    </message>
    <message>
        <source>an OpenDocument spreadsheet</source>
        <translation>lahajedwali la OpenDocument</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>hati ya RTF</translation>
    </message>
    <message>
        <source>an EPUB book</source>
        <translation>kitabu cha EPUB</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>ukurasa wa wavuti</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>matini ya kawaida</translation>
    </message>
    <message>
        <source>a picture ({format})</source>
        <translation>picha ({format})</translation>
    </message>
    <message>
        <source>a recording ({format})</source>
        <translation>rekodi ({format})</translation>
    </message>
    <message>
        <source>a film ({format})</source>
        <translation>video ({format})</translation>
    </message>
    <message>
        <source>a file of type {format}</source>
        <translation>faili ya aina ya {format}</translation>
    </message>
    <message>
        <source>Pictures and scans</source>
        <translation>Picha na skani</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Rekodi</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Matini</translation>
    </message>
    <message>
        <source>Office documents</source>
        <translation>Hati za ofisi</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Vitabu</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>Kurasa za wavuti</translation>
    </message>
</context>
<context>
    <name>GoingBack</name>
    <message>
        <source>Going back to the backup</source>
        <translation>Kurudi kwenye nakala rudufu</translation>
    </message>
    <message>
        <source>Checking every byte of it first. Nothing is replaced before that.</source>
        <translation>Kila baiti inakaguliwa kwanza. Hakuna kinachobadilishwa kabla ya hapo.</translation>
    </message>
    <message>
        <source>Open Masomo</source>
        <translation>Fungua Masomo</translation>
    </message>
    <message>
        <source>Masomo is as it was on {when}.</source>
        <translation>Masomo iko kama ilivyokuwa {when}.</translation>
    </message>
    <message>
        <source>What was there before is kept in the folder “aside/{name}” for a month.</source>
        <translation>Kilichokuwepo kabla kinahifadhiwa kwa mwezi mmoja kwenye folda “aside/{name}”.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be brought back.</source>
        <translation>
            <numerusform>Faili %n halikuweza kurudishwa.</numerusform>
            <numerusform>Faili %n hazikuweza kurudishwa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something went wrong in Masomo. Nothing was replaced.</source>
        <translation>Hitilafu imetokea kwenye Masomo. Hakuna kilichobadilishwa.</translation>
    </message>
</context>
<context>
    <name>HardPages</name>
    <message>
        <source>Hard pages</source>
        <translation>Kurasa ngumu</translation>
    </message>
    <message>
        <source>Shown as the server read it; the text of this machine is kept.</source>
        <translation>Linaonyeshwa kama seva ilivyolisoma; maandishi ya kompyuta hii yamehifadhiwa.</translation>
    </message>
    <message>
        <source>Use the local text again</source>
        <translation>Tumia tena maandishi ya hapa</translation>
    </message>
    <message>
        <source>Shown as this machine read it; the text of the server is kept.</source>
        <translation>Linaonyeshwa kama kompyuta hii ilivyolisoma; maandishi ya seva yamehifadhiwa.</translation>
    </message>
    <message>
        <source>Use the server’s text</source>
        <translation>Tumia maandishi ya seva</translation>
    </message>
    <message>
        <source>page {done} of {total}</source>
        <translation>ukurasa {done} kati ya {total}</translation>
    </message>
    <message>
        <source>Being read by “{server}”</source>
        <translation>Inasomwa na “{server}”</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Inasomwa</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Simamisha</translation>
    </message>
    <message>
        <source>Hard to read: {pages}.</source>
        <translation>Haisomeki vizuri: {pages}.</translation>
    </message>
    <message>
        <source>You allow {cap} pages a month to “{server}”; {left} are left.</source>
        <translation>Unaruhusu kurasa {cap} kwa mwezi kwa “{server}”; zimebaki {left}.</translation>
    </message>
    <message numerus="yes">
        <source>Read %n hard page(s) with {server}</source>
        <translation>
            <numerusform>Soma ukurasa %n mgumu kwa {server}</numerusform>
            <numerusform>Soma kurasa %n ngumu kwa {server}</numerusform>
        </translation>
    </message>
    <message>
        <source>No page of this course is sent anywhere from now on.</source>
        <translation>Kuanzia sasa hakuna ukurasa wa kozi hii unaotumwa popote.</translation>
    </message>
    <message numerus="yes">
        <source>Being read by “{server}”: %n page(s) of “{name}”.</source>
        <translation>
            <numerusform>Inasomwa na “{server}”: ukurasa %n wa “{name}”.</numerusform>
            <numerusform>Zinasomwa na “{server}”: kurasa %n za “{name}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Came out better and now shown: %n page(s) of “{name}”.</source>
        <translation>
            <numerusform>Umesomeka vizuri zaidi na sasa unaonyeshwa: ukurasa %n wa “{name}”.</numerusform>
            <numerusform>Zimesomeka vizuri zaidi na sasa zinaonyeshwa: kurasa %n za “{name}”.</numerusform>
        </translation>
    </message>
    <message>
        <source>No page of “{name}” came out better: its text stays as it was.</source>
        <translation>Hakuna ukurasa wa “{name}” uliosomeka vizuri zaidi: maandishi yake yanabaki kama yalivyokuwa.</translation>
    </message>
    <message>
        <source>What may be sent…</source>
        <translation>Kinachoweza kutumwa…</translation>
    </message>
    <message>
        <source>Send no more pages of this course</source>
        <translation>Usitume tena kurasa za kozi hii</translation>
    </message>
    <message>
        <source>page {pages}</source>
        <translation>ukurasa {pages}</translation>
    </message>
    <message>
        <source>pages {pages}</source>
        <translation>kurasa {pages}</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Continue</source>
        <translation>Endelea</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Chagua faili</translation>
    </message>
    <message>
        <source>Try the sample course</source>
        <translation>Jaribu kozi ya mfano</translation>
    </message>
    <message>
        <source>Drop files here or choose them</source>
        <translation>Dondosha faili hapa au zichague</translation>
    </message>
    <message>
        <source>PDFs, scans, photos, slides, notes, recordings. Everything stays on this machine.</source>
        <translation>PDF, skani, picha, slaidi, maandishi, rekodi. Kila kitu kinabaki kwenye kifaa hiki.</translation>
    </message>
    <message>
        <source>Drop your files here</source>
        <translation>Dondosha faili zako hapa</translation>
    </message>
    <message>
        <source>Recent courses</source>
        <translation>Kozi za karibuni</translation>
    </message>
    <message>
        <source>All courses</source>
        <translation>Kozi zote</translation>
    </message>
    <message>
        <source>1. Masomo reads it</source>
        <translation>1. Masomo inaisoma</translation>
    </message>
    <message>
        <source>Page by page, without a network. You watch it happen.</source>
        <translation>Ukurasa kwa ukurasa, bila mtandao. Unaiona ikisoma.</translation>
    </message>
    <message>
        <source>2. You choose what to make</source>
        <translation>2. Unachagua cha kutengeneza</translation>
    </message>
    <message>
        <source>A summary, flashcards or a quiz, from your own pages only.</source>
        <translation>Muhtasari, kadi au jaribio, kutokana na kurasa zako tu.</translation>
    </message>
    <message>
        <source>3. Each answer shows its proof</source>
        <translation>3. Kila jibu linaonyesha ushahidi wake</translation>
    </message>
    <message>
        <source>The very sentence, on the very page it came from.</source>
        <translation>Sentensi ile ile, kwenye ukurasa ule ule ilikotoka.</translation>
    </message>
    <message>
        <source>Turn your own pages into summaries, flashcards and quizzes.</source>
        <translation>Geuza kurasa zako kuwa muhtasari, kadi na majaribio.</translation>
    </message>
    <message>
        <source>What will you study today?</source>
        <translation>Utajifunza nini leo?</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Habari za asubuhi</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Habari za mchana</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Habari za jioni</translation>
    </message>
</context>
<context>
    <name>HowRead</name>
    <message>
        <source>no text could be read on page {page}</source>
        <translation>hakuna maandishi yaliyosomeka kwenye ukurasa {page}</translation>
    </message>
    <message>
        <source>no text could be read on pages {pages}</source>
        <translation>hakuna maandishi yaliyosomeka kwenye kurasa {pages}</translation>
    </message>
    <message>
        <source>({n} % sure)</source>
        <translation>(uhakika {n} %)</translation>
    </message>
    <message>
        <source>called .{suffix}, but it is {what}</source>
        <translation>inaitwa .{suffix}, lakini ni {what}</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of text</source>
        <translation>
            <numerusform>ukurasa %n wa matini</numerusform>
            <numerusform>kurasa %n za matini</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repaired</source>
        <translation>
            <numerusform>%n umerekebishwa</numerusform>
            <numerusform>%n zimerekebishwa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) read from pictures</source>
        <translation>
            <numerusform>ukurasa %n umesomwa kutoka picha</numerusform>
            <numerusform>kurasa %n zimesomwa kutoka picha</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read from pictures</source>
        <translation>
            <numerusform>%n umesomwa kutoka picha</numerusform>
            <numerusform>%n zimesomwa kutoka picha</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) written down from speech</source>
        <translation>
            <numerusform>sehemu %n imeandikwa kutoka usemi</numerusform>
            <numerusform>sehemu %n zimeandikwa kutoka usemi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hard to read</source>
        <translation>
            <numerusform>%n ni vigumu kusoma</numerusform>
            <numerusform>%n ni vigumu kusoma</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>herufi %n</numerusform>
            <numerusform>herufi %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>Add files</source>
        <translation>Ongeza faili</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Hati</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Faili zote</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ongeza folda</translation>
    </message>
    <message>
        <source>There is nothing to paste: copy a file or text.</source>
        <translation>Hakuna cha kubandika: nakili faili au maandishi.</translation>
    </message>
    <message numerus="yes">
        <source>Adding %n file(s)…</source>
        <translation>
            <numerusform>Inaongeza faili %n…</numerusform>
            <numerusform>Inaongeza faili %n…</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder is watched from now on.</source>
        <translation>Folda inafuatiliwa kuanzia sasa.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added. Reading has begun.</source>
        <translation>
            <numerusform>Faili %n zimeongezwa. Kusoma kumeanza.</numerusform>
            <numerusform>Faili %n zimeongezwa. Kusoma kumeanza.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with the same content was already here.</source>
        <translation>
            <numerusform>%n yenye maudhui yaleyale ilikuwa tayari hapa.</numerusform>
            <numerusform>%n zenye maudhui yaleyale zilikuwa tayari hapa.</numerusform>
        </translation>
    </message>
    <message>
        <source>This content is already here, as “{name}”.</source>
        <translation>Maudhui haya tayari yapo hapa, kwa jina “{name}”.</translation>
    </message>
    <message numerus="yes">
        <source>All %n files are already here, with the same content.</source>
        <translation>
            <numerusform>Faili %n tayari ipo hapa, yenye maudhui yaleyale.</numerusform>
            <numerusform>Faili zote %n tayari zipo hapa, zenye maudhui yaleyale.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” added. Reading has begun.</source>
        <translation>“{name}” imeongezwa. Kusoma kumeanza.</translation>
    </message>
</context>
<context>
    <name>Improve</name>
    <message>
        <source>Improve when online</source>
        <translation>Boresha ukiwa mtandaoni</translation>
    </message>
    <message>
        <source>The answers, their proofs and what you have learned stay. New words are taken only where they pass every check, and the former ones are kept.</source>
        <translation>Majibu, uthibitisho wake na ulichojifunza vinabaki. Maneno mapya huchukuliwa pale tu yanapopita kila ukaguzi, na ya awali hutunzwa.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Funga</translation>
    </message>
    <message>
        <source>Go back to the former words</source>
        <translation>Rudi kwenye maneno ya awali</translation>
    </message>
    <message>
        <source>Stop improving</source>
        <translation>Acha kuboresha</translation>
    </message>
    <message>
        <source>Allow and improve</source>
        <translation>Ruhusu na uboreshe</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Seva</translation>
    </message>
    <message>
        <source>At most, in tokens a month</source>
        <translation>Kisichozidi, kwa tokeni kwa mwezi</translation>
    </message>
    <message>
        <source>{improved} of {items} have new words, {left} are still to be tried.</source>
        <translation>{improved} kati ya {items} vina maneno mapya, {left} bado vitajaribiwa.</translation>
    </message>
    <message>
        <source>There is no server yet. Describe one in Settings, under Servers and keys.</source>
        <translation>Bado hakuna seva. Eleza moja katika Mipangilio, chini ya Seva na funguo.</translation>
    </message>
    <message>
        <source>The sentences that these items were made of leave this machine, one by one, and go to {server}. Nothing else goes: not your files, your answers, or your name.</source>
        <translation>Sentensi ambazo vipengele hivi vilitokana nazo huondoka kwenye kompyuta hii, moja moja, na kwenda kwa {server}. Hakuna kingine kinachoenda: si faili zako, majibu yako, wala jina lako.</translation>
    </message>
    <message>
        <source>This month it has used {used} tokens for this.</source>
        <translation>Mwezi huu imetumia tokeni {used} kwa hili.</translation>
    </message>
</context>
<context>
    <name>JobStory</name>
    <message>
        <source>Copy details</source>
        <extracomment>Older runs than these are counted.</extracomment>
        <translation>Nakili maelezo</translation>
    </message>
    <message>
        <source>Open the course</source>
        <translation>Fungua kozi</translation>
    </message>
    <message>
        <source>Cancel the work</source>
        <translation>Ghairi kazi hii</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Jaribu tena</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Funga</translation>
    </message>
    <message>
        <source>{ended} after {n} s</source>
        <translation>{ended} baada ya sek. {n}</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>Kilichojaribiwa</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier attempt(s)</source>
        <translation>
            <numerusform>jaribio %n la awali</numerusform>
            <numerusform>majaribio %n ya awali</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Stopping</source>
        <translation>Inasimama</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Imesitishwa</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Jaribu tena</translation>
    </message>
    <message>
        <source>attempt {n} of {most}</source>
        <translation>jaribio {n} kati ya {most}</translation>
    </message>
    <message>
        <source>Tries again by itself at {time}.</source>
        <translation>Itajaribu tena yenyewe saa {time}.</translation>
    </message>
    <message>
        <source>took under {n} s</source>
        <translation>ilichukua chini ya sekunde {n}</translation>
    </message>
    <message>
        <source>stopped before it ended</source>
        <translation>ilisimamishwa kabla ya kumalizika</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>inasubiri zamu yake</translation>
    </message>
    <message>
        <source>took {n} s</source>
        <translation>kwa sek. {n}</translation>
    </message>
    <message>
        <source>took {n} min</source>
        <translation>kwa dak. {n}</translation>
    </message>
</context>
<context>
    <name>LaneStrip</name>
    <message numerus="yes">
        <source>%n failed</source>
        <extracomment>Lanes whose name says already what is done to the files that they work on. Where the board is narrower, what waits stands below what runs.</extracomment>
        <translation>
            <numerusform>%n imeshindwa</numerusform>
            <numerusform>%n zimeshindwa</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: {name}</source>
        <translation>Ijayo: {name}</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Hakuna la kufanya</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Library</source>
        <extracomment>Needing the learner comes first, then what is under way.</extracomment>
        <translation>Maktaba</translation>
    </message>
    <message>
        <source>New course</source>
        <translation>Kozi mpya</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Chuja kwa jina</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Panga kwa</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Iliyotumika mwisho</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jina</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Hali</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Kozi</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Ongeza faili</translation>
    </message>
    <message>
        <source>Try the sample course</source>
        <translation>Jaribu kozi ya mfano</translation>
    </message>
    <message>
        <source>No courses yet</source>
        <translation>Bado hakuna kozi</translation>
    </message>
    <message>
        <source>Drop files anywhere on this window, or make a course and add files to it.</source>
        <translation>Dondosha faili popote kwenye dirisha hili, au tengeneza kozi na uongeze faili.</translation>
    </message>
    <message>
        <source>No course has this name</source>
        <translation>Hakuna kozi yenye jina hili</translation>
    </message>
    <message>
        <source>Try fewer letters, or clear the filter.</source>
        <translation>Jaribu herufi chache, au ondoa kichujio.</translation>
    </message>
    <message numerus="yes">
        <source>%n course(s)</source>
        <translation>
            <numerusform>Kozi %n</numerusform>
            <numerusform>Kozi %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Show as cards</source>
        <translation>Onyesha kama kadi</translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation>Onyesha kama orodha</translation>
    </message>
</context>
<context>
    <name>Listening</name>
    <message>
        <source>No sound output was found: the text is followed in silence.</source>
        <extracomment>What the keys do in the text of a recording, they do to the recording.</extracomment>
        <translation>Hakuna kifaa cha sauti kilichopatikana: maandishi yanafuatwa kimya.</translation>
    </message>
    <message>
        <source>This recording could not be played.</source>
        <translation>Rekodi hii haikuweza kuchezwa.</translation>
    </message>
</context>
<context>
    <name>MakeCard</name>
    <message>
        <source>How many</source>
        <extracomment>How many items are offered, and which is chosen at first.</extracomment>
        <translation>Ngapi</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Tengeneza</translation>
    </message>
    <message>
        <source>Make: {kind}</source>
        <translation>Tengeneza: {kind}</translation>
    </message>
    <message>
        <source>about {n} s</source>
        <translation>takriban sekunde {n}</translation>
    </message>
    <message>
        <source>about {n} min</source>
        <translation>takriban dakika {n}</translation>
    </message>
</context>
<context>
    <name>MakePanel</name>
    <message>
        <source>Who makes it</source>
        <extracomment>how long it takes is to be found out anew: another engine or number was chosen</extracomment>
        <translation>Nani anaitengeneza</translation>
    </message>
    <message>
        <source>As chosen in Settings</source>
        <translation>Kama ilivyochaguliwa katika Mipangilio</translation>
    </message>
    <message>
        <source>The sentences that carry the most, chapter by chapter.</source>
        <translation>Sentensi zenye uzito zaidi, sura kwa sura.</translation>
    </message>
    <message>
        <source>Terms and facts to turn over and remember.</source>
        <translation>Istilahi na mambo ya kugeuza na kukumbuka.</translation>
    </message>
    <message>
        <source>Questions to answer, each marked with its proof.</source>
        <translation>Maswali ya kujibu, kila moja likiwa na ushahidi wake.</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>Making this was stopped: {made} were kept.</source>
        <translation>Utengenezaji ulisimamishwa: {made} zimehifadhiwa.</translation>
    </message>
    <message>
        <source>Being made from your pages. The first ones come in a moment.</source>
        <translation>Inatengenezwa kutokana na kurasa zako. Za kwanza zinakuja punde.</translation>
    </message>
    <message>
        <source>Being made: {made} of {requested} so far.</source>
        <translation>Inatengenezwa: {made} kati ya {requested} hadi sasa.</translation>
    </message>
    <message>
        <source>Being made: {made} of {requested} so far. You can start now.</source>
        <translation>Inatengenezwa: {made} kati ya {requested} hadi sasa. Unaweza kuanza sasa.</translation>
    </message>
    <message>
        <source>{reason} ({n})</source>
        <translation>{reason} ({n})</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Something went wrong in Masomo</source>
        <translation>Kuna hitilafu ndani ya Masomo</translation>
    </message>
    <message>
        <source>This is a fault in the program, not in what you did. Your courses are safe. If it happens again, copy the details and send them to the makers.</source>
        <translation>Hili ni kosa la programu, si la ulichofanya. Kozi zako ziko salama. Likitokea tena, nakili maelezo na uyatume kwa watengenezaji.</translation>
    </message>
</context>
<context>
    <name>ModelsSection</name>
    <message>
        <source>Add from a file or stick…</source>
        <translation>Ongeza kutoka faili au kijiti…</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>Kwenye mashine hii</translation>
    </message>
    <message>
        <source>No model yet, and none is needed: Masomo makes study material by its own rules. A model phrases it better and answers questions in its own words.</source>
        <translation>Hakuna modeli bado, wala haihitajiki: Masomo hutengeneza nyenzo za masomo kwa kanuni zake. Modeli huzieleza vizuri zaidi na hujibu maswali kwa maneno yake.</translation>
    </message>
    <message>
        <source>Models on this machine</source>
        <translation>Modeli kwenye mashine hii</translation>
    </message>
    <message>
        <source>On their way</source>
        <translation>Zinakuja</translation>
    </message>
    <message>
        <source>Models on their way</source>
        <translation>Modeli zinazokuja</translation>
    </message>
    <message>
        <source>Can be downloaded</source>
        <translation>Zinaweza kupakuliwa</translation>
    </message>
    <message>
        <source>Only when you ask. Every file is checked against its known SHA-256.</source>
        <translation>Ukiomba tu. Kila faili hulinganishwa na SHA-256 yake inayojulikana.</translation>
    </message>
    <message>
        <source>Models that can be downloaded</source>
        <translation>Modeli zinazoweza kupakuliwa</translation>
    </message>
    <message numerus="yes">
        <source>%n processor core(s)</source>
        <translation>
            <numerusform>kiini %n cha kichakataji</numerusform>
            <numerusform>viini %n vya kichakataji</numerusform>
        </translation>
    </message>
    <message>
        <source>This machine: {cores}, {memory} of memory, {free} of it free now.</source>
        <translation>Mashine hii: {cores}, kumbukumbu {memory}, kati yake {free} iko huru sasa.</translation>
    </message>
    <message>
        <source>Measure its speed</source>
        <translation>Pima kasi yake</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>Kagua faili</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Ondoa…</translation>
    </message>
    <message>
        <source>{name} reads {reading} and writes {writing} tokens a second here.</source>
        <translation>{name} husoma tokeni {reading} na kuandika {writing} kwa sekunde hapa.</translation>
    </message>
    <message>
        <source>Working for a moment, to see how fast it is…</source>
        <translation>Inafanya kazi kidogo, kuona kasi yake…</translation>
    </message>
    <message>
        <source>{name} is whole, to the byte as the catalogue has it, and loads.</source>
        <translation>{name} ni kamili, sawa na orodha hadi baiti ya mwisho, na inapakika.</translation>
    </message>
    <message>
        <source>{name} loads. The catalogue does not know it.</source>
        <translation>{name} inapakika. Orodha haiijui.</translation>
    </message>
    <message>
        <source>Reading every byte…</source>
        <translation>Inasoma kila baiti…</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>Ondoa “{name}”?</translation>
    </message>
    <message>
        <source>Its file is deleted. What was made with it stays. Tasks that it was chosen for go to the next engine that you allowed.</source>
        <translation>Faili lake linafutwa. Kilichotengenezwa nayo kinabaki. Kazi ilizochaguliwa huenda kwa injini inayofuata uliyoruhusu.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ondoa</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Copy details</source>
        <translation>Nakili maelezo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Funga</translation>
    </message>
</context>
<context>
    <name>OptionCard</name>
    <message>
        <source>{key}: {option}</source>
        <translation>{key}: {option}</translation>
    </message>
    <message>
        <source>right answer</source>
        <translation>jibu sahihi</translation>
    </message>
    <message>
        <source>your answer, wrong</source>
        <translation>jibu lako, si sahihi</translation>
    </message>
</context>
<context>
    <name>OriginLink</name>
    <message>
        <source>Open {place} in the reader</source>
        <translation>Fungua {place} katika kisomaji</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Back</source>
        <extracomment>Wider than this, lines of text become hard to follow. The kind of a change that another process made, as qt_jobs.scheduler tells it. The course that files dropped or pasted on this page go to, or None to ask.</extracomment>
        <translation>Rudi</translation>
    </message>
    <message>
        <source>Page title</source>
        <translation>Kichwa cha ukurasa</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Drawing the page…</source>
        <extracomment>Widths are asked for in steps, so that resizing does not draw at every pixel. Height by width of a page that has not been drawn: A4.</extracomment>
        <translation>Inachora ukurasa…</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} hadi {last}</translation>
    </message>
    <message numerus="yes">
        <source>{pages} and %n more</source>
        <translation>
            <numerusform>{pages} na nyingine %n</numerusform>
            <numerusform>{pages} na nyingine %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Password</name>
    <message>
        <source>“{name}” is locked</source>
        <translation>“{name}” imefungwa</translation>
    </message>
    <message>
        <source>Enter its password. Masomo uses it once and does not keep it.</source>
        <translation>Weka nenosiri lake. Masomo hulitumia mara moja na hailihifadhi.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Nenosiri</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Fungua</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Inafungua…</translation>
    </message>
</context>
<context>
    <name>PlayerBar</name>
    <message>
        <source>Play (Space)</source>
        <translation>Cheza (Nafasi)</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Simamisha (Nafasi)</translation>
    </message>
</context>
<context>
    <name>PowerSection</name>
    <message>
        <source>Quiet</source>
        <translation>Utulivu</translation>
    </message>
    <message>
        <source>On battery, wait below</source>
        <translation>Kwa betri, subiri chini ya</translation>
    </message>
    <message>
        <source>Never wait</source>
        <translation>Usisubiri kamwe</translation>
    </message>
    <message>
        <source>Scans, speech, study material and upkeep stand still until you end it. New files are read and questions answered as always.</source>
        <translation>Kurasa zilizoskaniwa, sauti, nyenzo za masomo na matunzo husimama hadi utakapomaliza. Faili mpya husomwa na maswali hujibiwa kama kawaida.</translation>
    </message>
    <message>
        <source>Beside your own work</source>
        <translation>Kando ya kazi yako</translation>
    </message>
    <message>
        <source>Masomo’s long work always runs at low priority. Upkeep and downloads begin when the computer has time, at the latest after a quarter of an hour.</source>
        <translation>Kazi ndefu ya Masomo huwa na kipaumbele cha chini daima. Matunzo na upakuaji huanza kompyuta ikipata nafasi, si baada ya robo saa.</translation>
    </message>
    <message>
        <source>This computer is on mains power now, or has no battery.</source>
        <translation>Kompyuta hii iko kwenye umeme sasa, au haina betri.</translation>
    </message>
    <message>
        <source>This computer runs on its battery now: {n} %.</source>
        <translation>Kompyuta hii inatumia betri sasa: {n} %.</translation>
    </message>
</context>
<context>
    <name>Proofs</name>
    <message>
        <source>p. {n}</source>
        <translation>uk. {n}</translation>
    </message>
    <message>
        <source>part {n}</source>
        <translation>sehemu {n}</translation>
    </message>
    <message>
        <source>sec. {n}</source>
        <translation>seh. {n}</translation>
    </message>
    <message>
        <source>page {n}</source>
        <translation>ukurasa {n}</translation>
    </message>
    <message>
        <source>section {n}</source>
        <translation>sehemu {n}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
</context>
<context>
    <name>QWidget</name>
    <message>
        <source>true</source>
        <translation>kweli</translation>
    </message>
    <message>
        <source>false</source>
        <translation>si kweli</translation>
    </message>
    <message>
        <source>Every answer was right.</source>
        <translation>Majibu yote yalikuwa sahihi.</translation>
    </message>
    <message>
        <source>Nearly all of it. Look at what is left, then retake it.</source>
        <translation>Karibu yote. Angalia yaliyobaki, kisha uyarudie.</translation>
    </message>
    <message>
        <source>Read the pages behind the mistakes, then retake only those.</source>
        <translation>Soma kurasa za makosa hayo, kisha uyarudie hayo tu.</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>True</source>
        <translation>Kweli</translation>
    </message>
    <message>
        <source>False</source>
        <translation>Si kweli</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Jibu lako</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Namba</translation>
    </message>
    <message>
        <source>Type your answer</source>
        <translation>Andika jibu lako</translation>
    </message>
    <message>
        <source>Choose the right answer</source>
        <translation>Chagua jibu sahihi</translation>
    </message>
    <message>
        <source>True or false?</source>
        <translation>Kweli au si kweli?</translation>
    </message>
    <message>
        <source>Fill the gap</source>
        <translation>Jaza pengo</translation>
    </message>
    <message>
        <source>Answer with a number</source>
        <translation>Jibu kwa namba</translation>
    </message>
    <message>
        <source>Answer in a word or two</source>
        <translation>Jibu kwa neno moja au mawili</translation>
    </message>
</context>
<context>
    <name>QuietNote</name>
    <message>
        <source>It is quiet</source>
        <translation>Ni utulivu</translation>
    </message>
    <message>
        <source>Scans, speech, study material and upkeep stand still and keep their place. New files are read and chats answered as always.</source>
        <translation>Skani, sauti, nyenzo za kujifunzia na matunzo vimesimama na vinashika nafasi zao. Faili mpya zinasomwa na mazungumzo yanajibiwa kama kawaida.</translation>
    </message>
</context>
<context>
    <name>QuietSwitch</name>
    <message>
        <source>End quiet</source>
        <translation>Maliza utulivu</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Utulivu</translation>
    </message>
    <message>
        <source>Let scans, speech, study material and upkeep go on</source>
        <translation>Acha skani, sauti, nyenzo za kujifunzia na matunzo viendelee</translation>
    </message>
    <message>
        <source>Let scans, speech, study material and upkeep wait, until you end it</source>
        <translation>Acha skani, sauti, nyenzo za kujifunzia na matunzo visubiri, hadi utakapomaliza</translation>
    </message>
</context>
<context>
    <name>QuizEnd</name>
    <message>
        <source>Retake the mistakes</source>
        <translation>Rudia makosa</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Anza upya</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>Makosa</translation>
    </message>
    <message>
        <source>{right} of {total} right</source>
        <translation>{right} kati ya {total} ni sahihi</translation>
    </message>
    <message>
        <source>You: {answer}</source>
        <translation>Wewe: {answer}</translation>
    </message>
    <message>
        <source>Right: {answer}</source>
        <translation>Sahihi: {answer}</translation>
    </message>
</context>
<context>
    <name>QuizPage</name>
    <message>
        <source>Later</source>
        <translation>Baadaye</translation>
    </message>
    <message>
        <source>Put this question off to the end</source>
        <translation>Weka swali hili mwishoni</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Swali linalofuata</translation>
    </message>
    <message>
        <source>More questions are coming</source>
        <translation>Maswali zaidi yanakuja</translation>
    </message>
    <message>
        <source>You answered all that are ready. The next ones appear here by themselves.</source>
        <translation>Umejibu yote yaliyo tayari. Yanayofuata yataonekana hapa yenyewe.</translation>
    </message>
    <message>
        <source>No questions in this quiz</source>
        <translation>Hakuna maswali katika jaribio hili</translation>
    </message>
    <message>
        <source>These pages held no fact that could be asked by itself. Add more pages.</source>
        <translation>Kurasa hizi hazikuwa na jambo linaloweza kuulizwa peke yake. Ongeza kurasa zaidi.</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>Jaribio</translation>
    </message>
    <message numerus="yes">
        <source>Only earlier mistakes (%n)</source>
        <translation>
            <numerusform>Makosa ya awali tu (%n)</numerusform>
            <numerusform>Makosa ya awali tu (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Question {n} of {total}</source>
        <translation>Swali {n} kati ya {total}</translation>
    </message>
    <message>
        <source> · {right} of {answered} right</source>
        <translation> · {right} sahihi kati ya {answered}</translation>
    </message>
    <message>
        <source>Mistakes · {place}</source>
        <translation>Makosa · {place}</translation>
    </message>
    <message>
        <source>See the score</source>
        <translation>Ona alama</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Home</source>
        <translation>Mwanzo</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Maktaba</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Shughuli</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Mipangilio</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Tafuta kila mahali</translation>
    </message>
</context>
<context>
    <name>ReadAgain</name>
    <message>
        <source>Read “{name}” again</source>
        <extracomment>Kinds with pages of which some may be pictures.</extracomment>
        <translation>Soma “{name}” tena</translation>
    </message>
    <message>
        <source>What is here now stays until the new reading is whole.</source>
        <translation>Kilichopo kinabaki hadi usomaji mpya ukamilike.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Soma tena</translation>
    </message>
    <message>
        <source>Tesseract, which reads pictures of pages, is not installed here.</source>
        <translation>Tesseract, ambayo husoma picha za kurasa, haijasakinishwa hapa.</translation>
    </message>
    <message>
        <source>Language of the recording</source>
        <translation>Lugha ya rekodi</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lugha</translation>
    </message>
    <message>
        <source>Tick one or more; with none ticked, Masomo finds out itself.</source>
        <translation>Weka alama moja au zaidi; bila alama, Masomo hugundua yenyewe.</translation>
    </message>
    <message>
        <source>Best model that is installed: {name} ({size}).</source>
        <translation>Modeli bora iliyosakinishwa: {name} ({size}).</translation>
    </message>
    <message>
        <source>A better model</source>
        <translation>Modeli bora zaidi</translation>
    </message>
    <message>
        <source>A language that is not here yet</source>
        <translation>Lugha ambayo bado haipo hapa</translation>
    </message>
    <message>
        <source>Add a model…</source>
        <translation>Ongeza modeli…</translation>
    </message>
    <message>
        <source>To write down what is said, Masomo needs a model that listens, and there is none on this computer yet. Add one from a file under Settings, Models, or download one; after that no connection is needed.</source>
        <translation>Ili kuandika kinachosemwa, Masomo inahitaji modeli inayosikiliza, na bado haipo kwenye kompyuta hii. Ongeza moja kutoka kwenye faili katika Mipangilio, Modeli, au ipakue; baada ya hapo hakuna muunganisho unaohitajika.</translation>
    </message>
    <message>
        <source>A model that listens</source>
        <translation>Modeli inayosikiliza</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Pakua</translation>
    </message>
    <message>
        <source>Fetches it from the internet, once.</source>
        <translation>Huileta kutoka intaneti, mara moja.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Namna</translation>
    </message>
    <message>
        <source>By itself: pictures of pages only where text is missing</source>
        <translation>Yenyewe: picha za kurasa pale tu matini yanapokosekana</translation>
    </message>
    <message>
        <source>Every page as a picture, where its text layer is wrong</source>
        <translation>Kila ukurasa kama picha, pale matini yake yana makosa</translation>
    </message>
    <message>
        <source>Only the text layer, without pictures: the quickest</source>
        <translation>Matini tu, bila picha: haraka zaidi</translation>
    </message>
    <message>
        <source>Any other language: install Tesseract’s pack of it (Debian and Ubuntu: tesseract-ocr and the language; macOS: brew install tesseract-lang; Windows: run Tesseract’s installer again).</source>
        <translation>Lugha nyingine yoyote: sakinisha kifurushi chake cha Tesseract (Debian na Ubuntu: tesseract-ocr na lugha; macOS: brew install tesseract-lang; Windows: endesha kisakinishi cha Tesseract tena).</translation>
    </message>
</context>
<context>
    <name>ReaderBar</name>
    <message>
        <source>List of pages</source>
        <translation>Orodha ya kurasa</translation>
    </message>
    <message>
        <source>Previous page (Page Up)</source>
        <translation>Ukurasa uliotangulia (Page Up)</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>Ukurasa unaofuata (Page Down)</translation>
    </message>
    <message>
        <source>Go to page</source>
        <translation>Nenda kwenye ukurasa</translation>
    </message>
    <message>
        <source>Go to page (Ctrl+G)</source>
        <translation>Nenda kwenye ukurasa (Ctrl+G)</translation>
    </message>
    <message>
        <source>Smaller page (Ctrl+−)</source>
        <translation>Ukurasa mdogo zaidi (Ctrl+−)</translation>
    </message>
    <message>
        <source>Larger page (Ctrl++)</source>
        <translation>Ukurasa mkubwa zaidi (Ctrl++)</translation>
    </message>
    <message>
        <source>Find in this source (Ctrl+F)</source>
        <translation>Tafuta katika chanzo hiki (Ctrl+F)</translation>
    </message>
    <message>
        <source>Show the page</source>
        <translation>Onyesha ukurasa</translation>
    </message>
    <message>
        <source>Show page and text</source>
        <translation>Onyesha ukurasa na maandishi</translation>
    </message>
    <message>
        <source>Show the text</source>
        <translation>Onyesha maandishi</translation>
    </message>
    <message>
        <source>of {total}</source>
        <translation>kati ya {total}</translation>
    </message>
</context>
<context>
    <name>ReaderNote</name>
    <message>
        <source>Read again…</source>
        <translation>Soma tena…</translation>
    </message>
</context>
<context>
    <name>ReaderPage</name>
    <message>
        <source>Page</source>
        <translation>Ukurasa</translation>
    </message>
    <message>
        <source>Text of the page</source>
        <translation>Maandishi ya ukurasa</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Kisomaji</translation>
    </message>
    <message>
        <source>This page has not been read yet.</source>
        <translation>Ukurasa huu bado haujasomwa.</translation>
    </message>
    <message>
        <source>There is no text on this page.</source>
        <translation>Hakuna maandishi kwenye ukurasa huu.</translation>
    </message>
    <message>
        <source>The quoted words are no longer on this page.</source>
        <translation>Maneno yaliyonukuliwa hayapo tena kwenye ukurasa huu.</translation>
    </message>
    <message>
        <source>It is being read again; this stays until that is done.</source>
        <translation>Inasomwa tena; hii inabaki hadi ikamilike.</translation>
    </message>
    <message>
        <source>This page could not be drawn.</source>
        <translation>Ukurasa huu haukuweza kuchorwa.</translation>
    </message>
    <message>
        <source>Read from the picture of the page, {n} % sure: check names and numbers.</source>
        <translation>Imesomwa kutoka kwenye picha ya ukurasa, uhakika {n} %: kagua majina na namba.</translation>
    </message>
    <message>
        <source>The text of this page was damaged and has been repaired, {n} % sure.</source>
        <translation>Maandishi ya ukurasa huu yaliharibika na yamerekebishwa, uhakika {n} %.</translation>
    </message>
    <message>
        <source>Written down from speech, {n} % sure.</source>
        <translation>Imeandikwa kutokana na sauti, uhakika {n} %.</translation>
    </message>
    <message>
        <source>Parts of this page were hard to read: {n} % sure.</source>
        <translation>Sehemu za ukurasa huu zilikuwa ngumu kusoma: uhakika {n} %.</translation>
    </message>
    <message>
        <source>This page is a picture; it has not been read yet.</source>
        <translation>Ukurasa huu ni picha; bado haujasomwa.</translation>
    </message>
    <message>
        <source>Too little on this page can be made out: only {n} % sure.</source>
        <translation>Ni machache mno yanayosomeka kwenye ukurasa huu: uhakika {n} % tu.</translation>
    </message>
    <message>
        <source>Nobody speaks here: there is silence, noise or music.</source>
        <translation>Hakuna anayezungumza hapa: kuna ukimya, kelele au muziki.</translation>
    </message>
    <message>
        <source>This part of the recording is missing: its file was cut off.</source>
        <translation>Sehemu hii ya rekodi haipo: faili yake ilikatika.</translation>
    </message>
</context>
<context>
    <name>ReadingSection</name>
    <message>
        <source>Language of most scans</source>
        <translation>Lugha ya kurasa nyingi zilizoskaniwa</translation>
    </message>
    <message>
        <source>Found out page by page</source>
        <translation>Hutambuliwa ukurasa kwa ukurasa</translation>
    </message>
    <message>
        <source>Languages for scanned pages (Tesseract)</source>
        <translation>Lugha za kurasa zilizoskaniwa (Tesseract)</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Inatafuta…</translation>
    </message>
    <message>
        <source>Scanned pages</source>
        <translation>Kurasa zilizoskaniwa</translation>
    </message>
    <message>
        <source>The first guess for a page that does not tell its language itself.</source>
        <translation>Jaribio la kwanza kwa ukurasa usioonyesha lugha yake wenyewe.</translation>
    </message>
    <message>
        <source>Languages that are missing</source>
        <translation>Lugha zinazokosekana</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modeli…</translation>
    </message>
    <message>
        <source>Add or remove speech models</source>
        <translation>Ongeza au ondoa modeli za sauti</translation>
    </message>
    <message>
        <source>Speech models (Whisper)</source>
        <translation>Modeli za sauti (Whisper)</translation>
    </message>
    <message>
        <source>Recordings and videos</source>
        <translation>Rekodi na video</translation>
    </message>
    <message>
        <source>Missing languages, as small downloads for you alone. {other}</source>
        <translation>Lugha zinazokosekana, kama vipakuliwa vidogo kwa ajili yako tu. {other}</translation>
    </message>
    <message>
        <source>Recordings are listened to with: {names}.</source>
        <translation>Rekodi husikilizwa kwa: {names}.</translation>
    </message>
    <message>
        <source>None yet: recordings and videos without subtitles cannot be read. Add one from a file or stick, or download it; it works without the network then.</source>
        <translation>Hakuna bado: rekodi na video zisizo na manukuu haziwezi kusomwa. Ongeza moja kutoka faili au kijiti, au ipakue; kisha hufanya kazi bila mtandao.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Haipo</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Pakua…</translation>
    </message>
    <message>
        <source>Tesseract is not installed here. Files with a text layer are read without it; to read scans, install Tesseract and the languages of your books.</source>
        <translation>Tesseract haijasakinishwa hapa. Faili zenye maandishi husomwa bila hiyo; ili kusoma kurasa zilizoskaniwa, sakinisha Tesseract na lugha za vitabu vyako.</translation>
    </message>
    <message>
        <source>The installer of Tesseract for Windows has all languages to choose from.</source>
        <translation>Kisakinishi cha Tesseract cha Windows kina lugha zote za kuchagua.</translation>
    </message>
    <message>
        <source>With Homebrew: brew install tesseract tesseract-lang</source>
        <translation>Kwa Homebrew: brew install tesseract tesseract-lang</translation>
    </message>
    <message>
        <source>On Debian and Ubuntu: sudo apt install tesseract-ocr tesseract-ocr-swa tesseract-ocr-fra</source>
        <translation>Kwenye Debian na Ubuntu: sudo apt install tesseract-ocr tesseract-ocr-swa tesseract-ocr-fra</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message numerus="yes">
        <source>%n file(s) could not be added</source>
        <translation>
            <numerusform>Faili %n hazikuweza kuongezwa</numerusform>
            <numerusform>Faili %n hazikuweza kuongezwa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) added.</source>
        <translation>
            <numerusform>Faili nyingine %n zimeongezwa.</numerusform>
            <numerusform>Faili nyingine %n zimeongezwa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… na %n zaidi</numerusform>
            <numerusform>… na %n zaidi</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Funga</translation>
    </message>
</context>
<context>
    <name>Rejection</name>
    <message>
        <source>Masomo holds “{name}” back</source>
        <translation>Masomo imezuia “{name}”</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Funga</translation>
    </message>
    <message>
        <source>Page {n} · {rule}</source>
        <translation>Ukurasa {n} · {rule}</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… na %n zaidi</numerusform>
            <numerusform>… na %n zaidi</numerusform>
        </translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Yaliyoonekana</translation>
    </message>
    <message>
        <source>Remove it…</source>
        <translation>Iondoe…</translation>
    </message>
</context>
<context>
    <name>RemoteConsent</name>
    <message numerus="yes">
        <source>Send %n page(s) of “{name}” to a server?</source>
        <translation>
            <numerusform>Tuma ukurasa %n wa “{name}” kwa seva?</numerusform>
            <numerusform>Tuma kurasa %n za “{name}” kwa seva?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing else goes: not the file, its name, your other pages, or who you are. What comes back is shown only where it is better than the text of this machine, which is kept.</source>
        <translation>Hakuna kingine kinachotumwa: si faili, jina lake, kurasa zako nyingine, wala wewe ni nani. Kinachorudi kinaonyeshwa tu kikiwa bora kuliko maandishi ya kompyuta hii, ambayo yanahifadhiwa.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Seva</translation>
    </message>
    <message>
        <source>At most, in pages a month</source>
        <translation>Kisichozidi, kwa kurasa kwa mwezi</translation>
    </message>
    <message>
        <source>Price of a page</source>
        <translation>Bei ya ukurasa</translation>
    </message>
    <message>
        <source>At most, in money a month</source>
        <translation>Kisichozidi, kwa pesa kwa mwezi</translation>
    </message>
    <message>
        <source>no limit of its own</source>
        <translation>hakuna kikomo chake</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
    </message>
    <message>
        <source>Allow and read</source>
        <translation>Ruhusu na usome</translation>
    </message>
    <message>
        <source>A picture of page {pages} leaves this machine and goes to {host}.</source>
        <translation>Picha ya ukurasa {pages} inaondoka kwenye kompyuta hii kwenda {host}.</translation>
    </message>
    <message>
        <source>Pictures of pages {pages} leave this machine and go to {host}.</source>
        <translation>Picha za kurasa {pages} zinaondoka kwenye kompyuta hii kwenda {host}.</translation>
    </message>
    <message>
        <source>These cost about {now}; in a month at most {most} for this course, in the currency of the price.</source>
        <translation>Hizi zinagharimu takriban {now}; kwa mwezi zisizidi {most} kwa kozi hii, kwa sarafu ya bei.</translation>
    </message>
    <message>
        <source>You have not said what a page costs, so only pages are counted: at most {cap} a month for this course.</source>
        <translation>Hujasema ukurasa unagharimu kiasi gani, kwa hiyo kurasa tu zinahesabiwa: zisizozidi {cap} kwa mwezi kwa kozi hii.</translation>
    </message>
</context>
<context>
    <name>Replacing</name>
    <message>
        <source>A better copy of “{name}”</source>
        <translation>Nakala bora ya “{name}”</translation>
    </message>
    <message>
        <source>“{new}” has taken the place of “{name}”.</source>
        <translation>“{new}” limechukua nafasi ya “{name}”.</translation>
    </message>
</context>
<context>
    <name>ReportSection</name>
    <message>
        <source>Write a report…</source>
        <translation>Andika ripoti…</translation>
    </message>
    <message>
        <source>A report for the makers</source>
        <translation>Ripoti kwa watengenezaji</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Kilichomo</translation>
    </message>
    <message>
        <source>The versions of Masomo and of what it stands on, this machine’s memory and processor, what is there and what is missing, which jobs failed with which codes, how long things took.</source>
        <translation>Matoleo ya Masomo na ya inachotegemea, kumbukumbu na kichakataji cha mashine hii, kilichopo na kinachokosekana, kazi gani zilishindwa kwa misimbo gani, mambo yalichukua muda gani.</translation>
    </message>
    <message>
        <source>What is not in it</source>
        <translation>Kisichomo</translation>
    </message>
    <message>
        <source>No name or content of a file, no question, no answer, no key, no folder of yours. It is a zip file: open it and look before you send it. Masomo sends nothing by itself.</source>
        <translation>Hakuna jina wala maudhui ya faili, swali, jibu, ufunguo, wala folda yako. Ni faili la zip: lifungue uangalie kabla ya kulituma. Masomo haitumi chochote yenyewe.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Angalia tena</translation>
    </message>
    <message>
        <source>What Masomo found on this machine</source>
        <translation>Masomo ilichokuta kwenye mashine hii</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Inatafuta…</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Yaliyopatikana</translation>
    </message>
    <message numerus="yes">
        <source>Masomo cannot work as it should: %n thing(s) must be put right.</source>
        <translation>
            <numerusform>Masomo haiwezi kufanya kazi ipasavyo: jambo %n lazima lirekebishwe.</numerusform>
            <numerusform>Masomo haiwezi kufanya kazi ipasavyo: mambo %n lazima yarekebishwe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that Masomo needs is there.</source>
        <translation>Kila kitu ambacho Masomo inahitaji kipo.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Vizuri</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Si lazima</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Lazima</translation>
    </message>
    <message>
        <source>Where to write the report</source>
        <translation>Mahali pa kuandika ripoti</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Inaandika ripoti…</translation>
    </message>
    <message>
        <source>The report is written: {name}</source>
        <translation>Ripoti imeandikwa: {name}</translation>
    </message>
    <message>
        <source>The report is written.</source>
        <translation>Ripoti imeandikwa.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Fungua folda</translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>“{name}” is being read again.</source>
        <translation>“{name}” inasomwa tena.</translation>
    </message>
    <message>
        <source>“{name}” is being read again; what is here stays until that is done.</source>
        <translation>“{name}” inasomwa tena; kilichopo kinabaki hadi ikamilike.</translation>
    </message>
    <message>
        <source>“{name}” was read again and came out as before.</source>
        <translation>“{name}” imesomwa tena na matokeo ni yaleyale.</translation>
    </message>
    <message>
        <source>“{name}” was read again. Now: {after}.</source>
        <translation>“{name}” imesomwa tena. Sasa: {after}.</translation>
    </message>
    <message>
        <source>“{name}” was read again. Before: {before}. Now: {after}.</source>
        <translation>“{name}” imesomwa tena. Awali: {before}. Sasa: {after}.</translation>
    </message>
    <message>
        <source>The download has begun. When it is done, read the file again.</source>
        <translation>Upakuaji umeanza. Ukikamilika, soma faili tena.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Onyesha</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>Go back to {when}?</source>
        <translation>Rudi hadi {when}?</translation>
    </message>
    <message>
        <source>Every byte of this backup is as it was written.</source>
        <translation>Kila baiti ya nakala hii iko kama ilivyoandikwa.</translation>
    </message>
    <message>
        <source>What came after it will no longer be there</source>
        <translation>Kilichokuja baadaye hakitakuwepo tena</translation>
    </message>
    <message>
        <source>Masomo closes, checks the backup once more, puts it in place and opens again. What is there now is kept aside for a month.</source>
        <translation>Masomo hufungwa, hukagua nakala tena, huiweka mahali pake na kufunguka tena. Kilichopo sasa kinahifadhiwa kando kwa mwezi mmoja.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
    </message>
    <message>
        <source>Close and go back</source>
        <translation>Funga na urudi</translation>
    </message>
    <message>
        <source>How much that is cannot be read.</source>
        <translation>Haiwezi kusomwa ni kiasi gani.</translation>
    </message>
    <message>
        <source>Nothing: no file, study material or answer was added since.</source>
        <translation>Hakuna: hakuna faili, nyenzo wala jibu lililoongezwa tangu hapo.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that you added</source>
        <translation>
            <numerusform>faili %n uliloongeza</numerusform>
            <numerusform>faili %n ulizoongeza</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of study material</source>
        <translation>
            <numerusform>nyenzo %n ya masomo</numerusform>
            <numerusform>nyenzo %n za masomo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to quiz questions</source>
        <translation>
            <numerusform>jibu %n la maswali ya jaribio</numerusform>
            <numerusform>majibu %n ya maswali ya jaribio</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SafeMode</name>
    <message>
        <source>Nothing was deleted, and nothing is changed until you choose. The files that you added are kept apart from the database and are still here. Whatever you choose, the damaged database is kept in a folder with today’s date.</source>
        <translation>Hakuna kilichofutwa, na hakuna kinachobadilishwa hadi uchague. Faili ulizoongeza huhifadhiwa kando na hifadhidata na bado zipo. Chochote utakachochagua, hifadhidata iliyoharibika inahifadhiwa katika folda yenye tarehe ya leo.</translation>
    </message>
    <message>
        <source>Looking at the backups…</source>
        <translation>Inaangalia nakala rudufu…</translation>
    </message>
    <message>
        <source>Go back to this backup</source>
        <translation>Rudi kwenye nakala hii</translation>
    </message>
    <message>
        <source>Choose another backup…</source>
        <translation>Chagua nakala nyingine…</translation>
    </message>
    <message>
        <source>The newest backup</source>
        <translation>Nakala rudufu mpya zaidi</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>Okoa kinachosomeka</translation>
    </message>
    <message>
        <source>Everything that can still be read goes into a new database. Text that was lost is read again from your files.</source>
        <translation>Kila kinachosomeka bado kinawekwa katika hifadhidata mpya. Maandishi yaliyopotea yanasomwa tena kutoka kwenye faili zako.</translation>
    </message>
    <message>
        <source>Without going back</source>
        <translation>Bila kurudi nyuma</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Fungua folda</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Andika ripoti</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Ondoka</translation>
    </message>
    <message>
        <source>There is no whole backup in this data folder. If you keep one elsewhere, choose it.</source>
        <translation>Hakuna nakala rudufu kamili katika folda hii ya data. Kama unayo mahali pengine, ichague.</translation>
    </message>
    <message>
        <source>It is of {when}, and every byte of it is as it was written.</source>
        <translation>Ni ya {when}, na kila baiti yake iko kama ilivyoandikwa.</translation>
    </message>
    <message>
        <source>What you did after that would be lost; how much cannot be read.</source>
        <translation>Ulichofanya baada ya hapo kitapotea; kiasi chake hakisomeki.</translation>
    </message>
    <message>
        <source>As far as can be read, nothing was added after that.</source>
        <translation>Kwa kadiri inavyosomeka, hakuna kilichoongezwa baada ya hapo.</translation>
    </message>
    <message>
        <source>What came after that would be lost. Files: {sources}. Summaries, decks and quizzes: {artifacts}. Answers: {answers}.</source>
        <translation>Kilichokuja baada ya hapo kitapotea. Faili: {sources}. Muhtasari, kadi na majaribio: {artifacts}. Majibu: {answers}.</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Chagua nakala rudufu</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>Nakala rudufu (*.zip)</translation>
    </message>
    <message>
        <source>Checking the backup and going back to it…</source>
        <translation>Inakagua nakala na kurudi kwayo…</translation>
    </message>
    <message>
        <source>Reading what can be read…</source>
        <translation>Inasoma kinachosomeka…</translation>
    </message>
    <message>
        <source>Where to write the report</source>
        <translation>Mahali pa kuandika ripoti</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Inaandika ripoti…</translation>
    </message>
    <message>
        <source>The report is written: {name}</source>
        <translation>Ripoti imeandikwa: {name}</translation>
    </message>
    <message>
        <source>Something went wrong in Masomo. Please write a report and send it to the makers; your files are untouched.</source>
        <translation>Hitilafu imetokea ndani ya Masomo. Tafadhali andika ripoti na uitume kwa watengenezaji; faili zako hazijaguswa.</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Tafuta</translation>
    </message>
    <message>
        <source>Search every page of every course</source>
        <translation>Tafuta kila ukurasa wa kila kozi</translation>
    </message>
    <message>
        <source>Passages found</source>
        <translation>Vifungu vilivyopatikana</translation>
    </message>
    <message>
        <source>Search everything you have added</source>
        <translation>Tafuta katika vyote ulivyoongeza</translation>
    </message>
    <message>
        <source>Type a word or a name. You get the passages it stands in, with their pages.</source>
        <translation>Andika neno au jina. Unapata vifungu lilimo, pamoja na kurasa zake.</translation>
    </message>
    <message>
        <source>Go to the library</source>
        <translation>Nenda maktaba</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>Vifungu %n</numerusform>
            <numerusform>Vifungu %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n source(s)</source>
        <translation>
            <numerusform>katika vyanzo %n</numerusform>
            <numerusform>katika vyanzo %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found for “{words}”</source>
        <translation>Hakuna kilichopatikana kwa “{words}”</translation>
    </message>
    <message>
        <source>Try fewer or other words, or check the spelling. Only sources that are ready are searched: see in the library whether yours has been read.</source>
        <translation>Jaribu maneno machache au mengine, au kagua tahajia. Vyanzo vilivyo tayari tu ndivyo hutafutwa: angalia maktaba kama chako kimesomwa.</translation>
    </message>
</context>
<context>
    <name>ServerDialog</name>
    <message>
        <source>Change “{name}”</source>
        <translation>Badilisha “{name}”</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>Ongeza seva</translation>
    </message>
    <message>
        <source>OpenAI, DeepSeek, Mistral, or a school’s own server. Nothing is sent to it until you test it or choose it for a task.</source>
        <translation>OpenAI, DeepSeek, Mistral, au seva ya shule. Hakuna kinachotumwa kwake hadi uijaribu au uichague kwa kazi.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jina</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anwani</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modeli</translation>
    </message>
    <message>
        <source>kept; leave empty to keep it</source>
        <translation>umehifadhiwa; acha wazi ili ubaki</translation>
    </message>
    <message>
        <source>if it needs one</source>
        <translation>ikiwa unahitajika</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ufunguo</translation>
    </message>
    <message>
        <source>Price to read</source>
        <translation>Bei ya kusoma</translation>
    </message>
    <message>
        <source>Price to write</source>
        <translation>Bei ya kuandika</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Sarafu</translation>
    </message>
    <message>
        <source>Prices are for a million tokens, from the server’s price list.</source>
        <translation>Bei ni kwa tokeni milioni moja, kutoka orodha ya bei ya seva.</translation>
    </message>
    <message>
        <source>Keep the key in a file that only I can read</source>
        <translation>Weka ufunguo kwenye faili ninaloweza kulisoma mimi tu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Hifadhi</translation>
    </message>
    <message>
        <source>A price is a number, such as 0.15.</source>
        <translation>Bei ni nambari, kama 0.15.</translation>
    </message>
    <message>
        <source>Masomo can keep it in a file that only you can read.</source>
        <translation>Masomo inaweza kuuweka kwenye faili unaloweza kulisoma wewe tu.</translation>
    </message>
</context>
<context>
    <name>ServerTested</name>
    <message>
        <source>Close</source>
        <translation>Funga</translation>
    </message>
</context>
<context>
    <name>ServersSection</name>
    <message>
        <source>Add a server…</source>
        <translation>Ongeza seva…</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Seva</translation>
    </message>
    <message>
        <source>None, and none is needed. A server can make better material than this machine; what you choose it for is sent there. Any that speaks OpenAI’s protocol will do.</source>
        <translation>Hakuna, wala haihitajiki. Seva inaweza kutengeneza nyenzo bora kuliko mashine hii; unachoichagulia hutumwa huko. Yoyote inayotumia itifaki ya OpenAI inafaa.</translation>
    </message>
    <message>
        <source>Where keys are kept</source>
        <translation>Funguo zinapowekwa</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Inatafuta…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Funguo</translation>
    </message>
    <message>
        <source>In the keyring of this system ({name}). A key is never shown again, and is in no database, log, backup or report.</source>
        <translation>Kwenye hifadhi ya funguo ya mfumo huu ({name}). Ufunguo hauonyeshwi tena kamwe, wala haumo kwenye hifadhidata, kumbukumbu, nakala wala ripoti yoyote.</translation>
    </message>
    <message>
        <source>This system has no keyring. Masomo asks you before it keeps a key in a file that only you can read. It is never shown again, and is in no log, backup or report.</source>
        <translation>Mfumo huu hauna hifadhi ya funguo. Masomo hukuuliza kabla ya kuweka ufunguo kwenye faili unaloweza kulisoma wewe tu. Hauonyeshwi tena kamwe, wala haumo kwenye kumbukumbu, nakala wala ripoti yoyote.</translation>
    </message>
    <message>
        <source>key in the keyring</source>
        <translation>ufunguo uko kwenye hifadhi</translation>
    </message>
    <message>
        <source>key in your file</source>
        <translation>ufunguo uko kwenye faili lako</translation>
    </message>
    <message>
        <source>key missing</source>
        <translation>ufunguo haupo</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>bila ufunguo</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Inajaribu…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Jaribu</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Inajibu</translation>
    </message>
    <message>
        <source>No use yet</source>
        <translation>Haitumiki bado</translation>
    </message>
    <message>
        <source>It answers, and has the model “{model}”.</source>
        <translation>Inajibu, na ina modeli “{model}”.</translation>
    </message>
    <message>
        <source>Test of “{name}”</source>
        <translation>Jaribio la “{name}”</translation>
    </message>
    <message>
        <source>Change it or its key…</source>
        <translation>Ibadilishe au ufunguo wake…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Ondoa…</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>Ondoa “{name}”?</translation>
    </message>
    <message>
        <source>Its key is deleted too. What was made with it stays.</source>
        <translation>Ufunguo wake unafutwa pia. Kilichotengenezwa nayo kinabaki.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ondoa</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Masomo will connect to {where} and fetch {size}. Nothing of yours is sent. Licence: {licence}. You can stop at any time; what has come is kept and taken up again.</source>
        <translation>Masomo itaunganisha na {where} na kuchukua {size}. Hakuna chako kinachotumwa. Leseni: {licence}. Unaweza kusimamisha wakati wowote; kilichofika kinabaki na huendelezwa.</translation>
    </message>
    <message>
        <source>Download “{name}”?</source>
        <translation>Pakua “{name}”?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Pakua</translation>
    </message>
    <message>
        <source>For everybody</source>
        <translation>Kwa wote</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Pima</translation>
    </message>
    <message>
        <source>Too large here</source>
        <translation>Kubwa mno hapa</translation>
    </message>
    <message>
        <source>Does not run here</source>
        <translation>Haifanyi kazi hapa</translation>
    </message>
    <message>
        <source>Fits this machine</source>
        <translation>Inafaa mashine hii</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Pakua…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Jaribu tena</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Simamisha</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Inasimama…</translation>
    </message>
    <message>
        <source>Begins soon</source>
        <translation>Itaanza hivi karibuni</translation>
    </message>
    <message>
        <source>Checking every byte, and loading it once</source>
        <translation>Inakagua kila baiti, na kuipakia mara moja</translation>
    </message>
    <message>
        <source>Copied {done} of {total}</source>
        <translation>Imenakili {done} kati ya {total}</translation>
    </message>
    <message>
        <source>Downloaded {done} of {total}</source>
        <translation>Imepakua {done} kati ya {total}</translation>
    </message>
    <message>
        <source>Waits because you asked for quiet</source>
        <translation>Inasubiri kwa sababu uliomba utulivu</translation>
    </message>
    <message>
        <source>Waits because the battery is low</source>
        <translation>Inasubiri kwa sababu betri iko chini</translation>
    </message>
    <message>
        <source>Waits until the computer has time</source>
        <translation>Inasubiri hadi kompyuta ipate nafasi</translation>
    </message>
    <message>
        <source>Waits for other work</source>
        <translation>Inasubiri kazi nyingine</translation>
    </message>
    <message>
        <source>Language model</source>
        <extracomment>Qt names the territory too where a language has several standards.</extracomment>
        <translation>Modeli ya lugha</translation>
    </message>
    <message>
        <source>Speech model</source>
        <translation>Modeli ya sauti</translation>
    </message>
    <message>
        <source>Language for scans</source>
        <translation>Lugha ya kurasa zilizoskaniwa</translation>
    </message>
    <message>
        <source>speed not measured yet</source>
        <translation>kasi haijapimwa bado</translation>
    </message>
    <message>
        <source>a question in {n} s, as measured here</source>
        <translation>swali kwa sekunde {n}, kama ilivyopimwa hapa</translation>
    </message>
    <message>
        <source>a question in about {n} s</source>
        <translation>swali kwa takriban sekunde {n}</translation>
    </message>
    <message>
        <source>{name}, on this machine</source>
        <translation>{name}, kwenye kompyuta hii</translation>
    </message>
    <message>
        <source>{name}, a server</source>
        <translation>{name}, seva</translation>
    </message>
    <message>
        <source>Masomo’s own rules</source>
        <translation>Kanuni za Masomo yenyewe</translation>
    </message>
    <message>
        <source>Quizzes</source>
        <translation>Majaribio</translation>
    </message>
    <message>
        <source>Flashcards</source>
        <translation>Kadi</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>Muhtasari</translation>
    </message>
    <message>
        <source>Tutor</source>
        <translation>Mwalimu</translation>
    </message>
    <message>
        <source>Check of contents</source>
        <translation>Ukaguzi wa maudhui</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Utafutaji</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Mipangilio</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Injini</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modeli</translation>
    </message>
    <message>
        <source>Servers and keys</source>
        <translation>Seva na funguo</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Nishati</translation>
    </message>
    <message>
        <source>Backups and storage</source>
        <translation>Nakala rudufu na hifadhi</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Ripoti tatizo</translation>
    </message>
    <message>
        <source>About Masomo</source>
        <translation>Kuhusu Masomo</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Sehemu</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>Set when the program ends: what is under way for a section is to stop.</extracomment>
        <translation>Mwonekano</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Kusoma</translation>
    </message>
</context>
<context>
    <name>SourceActions</name>
    <message>
        <source>There is nothing to read yet: it has just begun.</source>
        <translation>Bado hakuna cha kusoma: ndiyo kwanza imeanza.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Soma tena</translation>
    </message>
    <message>
        <source>Let it in…</source>
        <translation>Iruhusu…</translation>
    </message>
    <message>
        <source>Let “{name}” in?</source>
        <translation>Iruhusu “{name}”?</translation>
    </message>
    <message>
        <source>Say in a few words why it is fit to study from. Your reason is kept.</source>
        <translation>Sema kwa maneno machache kwa nini inafaa kusomewa. Sababu yako inahifadhiwa.</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>Iruhusu</translation>
    </message>
    <message>
        <source>For example: it is our history textbook</source>
        <translation>Kwa mfano: ni kitabu chetu cha historia</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>Uondoe “{name}”?</translation>
    </message>
    <message>
        <source>Masomo&apos;s copy, its text, and everything made of it are erased. This cannot be undone. The file you added stays where you took it from.</source>
        <translation>Nakala ya Masomo, maandishi yake, na kila kilichotengenezwa kutokana nayo vinafutwa. Hili haliwezi kutenduliwa. Faili uliyoongeza inabaki ulikoichukua.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ondoa</translation>
    </message>
    <message>
        <source>“{name}” was removed.</source>
        <translation>“{name}” imeondolewa.</translation>
    </message>
    <message>
        <source>The folder that this file was added from is no longer there.</source>
        <translation>Folda ambako faili hii iliongezwa haipo tena.</translation>
    </message>
    <message>
        <source>Open in the reader</source>
        <translation>Fungua katika kisomaji</translation>
    </message>
    <message>
        <source>Why is it held?</source>
        <translation>Kwa nini imezuiliwa?</translation>
    </message>
    <message>
        <source>Enter the password…</source>
        <translation>Weka nenosiri…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Badilisha…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Jaribu tena</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Simamisha kusoma</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Onyesha kwenye folda</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Ondoa…</translation>
    </message>
    <message>
        <source>Now, as before</source>
        <translation>Sasa, kama awali</translation>
    </message>
    <message>
        <source>Every page as a picture</source>
        <translation>Kila ukurasa kama picha</translation>
    </message>
    <message>
        <source>Only its text layer</source>
        <translation>Matini yake tu</translation>
    </message>
    <message>
        <source>In another language…</source>
        <translation>Kwa lugha nyingine…</translation>
    </message>
    <message>
        <source>Another language or model…</source>
        <translation>Lugha au modeli nyingine…</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Ready</source>
        <translation>Tayari</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Fungua</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Hakuna maandishi</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Imezuiliwa</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Kwa nini?</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Imefungwa</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Imeshindwa</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Fungua…</translation>
    </message>
    <message>
        <source>Being read again; what is here stays until that is done</source>
        <extracomment>Rejections that are no judgement: nothing was found, and another way of reading may find it. Failures that a language, a model or another way of reading may mend.</extracomment>
        <translation>Inasomwa tena; kilichopo kinabaki hadi ikamilike</translation>
    </message>
    <message>
        <source>It could not be read again; what was read before is kept.</source>
        <translation>Haikuweza kusomwa tena; kilichosomwa awali kimehifadhiwa.</translation>
    </message>
    <message>
        <source>Read again…</source>
        <translation>Soma tena…</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>Kwa sehemu</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Si hakika</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Jaribu tena</translation>
    </message>
    <message>
        <source>Add a model…</source>
        <translation>Ongeza modeli…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Badilisha…</translation>
    </message>
    <message>
        <source>Tried once; Masomo tries again by itself. {why}</source>
        <translation>Ilijaribu mara moja; Masomo itajaribu tena yenyewe. {why}</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Inasubiri zamu yake</translation>
    </message>
    <message>
        <source>Checking what was read</source>
        <translation>Inakagua kilichosomwa</translation>
    </message>
    <message>
        <source>Opening the file</source>
        <translation>Inafungua faili</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Kusoma</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Inasubiri</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Maandishi</translation>
    </message>
</context>
<context>
    <name>StorageSection</name>
    <message>
        <source>Back up now</source>
        <translation>Hifadhi nakala sasa</translation>
    </message>
    <message>
        <source>Full backup to a file…</source>
        <translation>Nakala kamili kwenye faili…</translation>
    </message>
    <message>
        <source>Go back to another backup…</source>
        <translation>Rudi kwenye nakala nyingine…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Nakala rudufu</translation>
    </message>
    <message>
        <source>Masomo makes one every day by itself and keeps the newest of 7 days, 4 weeks and 3 months. They hold your courses, study material and answers; your files are kept beside them. A full backup holds the files too: keep it elsewhere.</source>
        <translation>Masomo hutengeneza moja kila siku yenyewe na huhifadhi mpya zaidi za siku 7, wiki 4 na miezi 3. Zina kozi, nyenzo na majibu yako; faili zako huhifadhiwa kando yake. Nakala kamili ina faili pia: iweke mahali pengine.</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Hifadhi</translation>
    </message>
    <message>
        <source>Your files</source>
        <translation>Faili zako</translation>
    </message>
    <message>
        <source>Courses, texts and study material</source>
        <translation>Kozi, maandishi na nyenzo za masomo</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modeli</translation>
    </message>
    <message>
        <source>Replaced or damaged data, set aside</source>
        <translation>Data iliyobadilishwa au kuharibika, iliyowekwa kando</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Mengine yote</translation>
    </message>
    <message>
        <source>Free on this disk</source>
        <translation>Nafasi huru kwenye diski</translation>
    </message>
    <message>
        <source>Files that were held back</source>
        <translation>Faili zilizozuiwa</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>siku %n</numerusform>
            <numerusform>siku %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Zihifadhi</translation>
    </message>
    <message>
        <source>Clearing up</source>
        <translation>Usafishaji</translation>
    </message>
    <message>
        <source>A file that the check of contents has held back, and that nobody has released or removed, is deleted after this time.</source>
        <translation>Faili lililozuiwa na ukaguzi wa maudhui, ambalo hakuna aliyeliachilia wala kuliondoa, hufutwa baada ya muda huu.</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Imeharibika</translation>
    </message>
    <message>
        <source>Go back…</source>
        <translation>Rudi…</translation>
    </message>
    <message>
        <source>Making a backup, and reading it back…</source>
        <translation>Inatengeneza nakala, na kuisoma tena…</translation>
    </message>
    <message>
        <source>Where to write the full backup</source>
        <translation>Mahali pa kuandika nakala kamili</translation>
    </message>
    <message>
        <source>Writing the full backup, and reading it back…</source>
        <translation>Inaandika nakala kamili, na kuisoma tena…</translation>
    </message>
    <message>
        <source>{name} is written, and every byte of it was read back ({size}).</source>
        <translation>{name} imeandikwa, na kila baiti yake imesomwa tena ({size}).</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>Nakala rudufu (*.zip)</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Chagua nakala rudufu</translation>
    </message>
    <message>
        <source>Looking whether this backup is whole, and what came after it…</source>
        <translation>Inakagua kama nakala hii ni kamili, na kilichokuja baadaye…</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Copy all</source>
        <translation>Nakili yote</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Muhtasari</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Bado hakuna cha kuonyesha</translation>
    </message>
    <message>
        <source>No sentence of these pages carried enough by itself. Add more pages.</source>
        <translation>Hakuna sentensi ya kurasa hizi iliyojitosheleza. Ongeza kurasa zaidi.</translation>
    </message>
    <message>
        <source>The summary was copied.</source>
        <translation>Muhtasari umenakiliwa.</translation>
    </message>
</context>
<context>
    <name>TimeSlider</name>
    <message>
        <source>Place in the recording</source>
        <extracomment>Seconds that an arrow key goes on or back, and Page Up and Page Down on the slider.</extracomment>
        <translation>Mahali katika rekodi</translation>
    </message>
</context>
<context>
    <name>TurnView</name>
    <message>
        <source>Change this question</source>
        <translation>Badilisha swali hili</translation>
    </message>
    <message>
        <source>More about this answer</source>
        <translation>Zaidi kuhusu jibu hili</translation>
    </message>
    <message>
        <source>Being written, not yet checked</source>
        <translation>Inaandikwa, bado haijakaguliwa</translation>
    </message>
    <message>
        <source>Open the quiz</source>
        <translation>Fungua jaribio</translation>
    </message>
    <message>
        <source>Simpler</source>
        <translation>Rahisi zaidi</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Mfano</translation>
    </message>
    <message>
        <source>Quiz me</source>
        <translation>Niulize maswali</translation>
    </message>
    <message>
        <source>In another language</source>
        <translation>Kwa lugha nyingine</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Jibu tena</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Nakili</translation>
    </message>
    <message>
        <source>Delete from the conversation</source>
        <translation>Futa kwenye mazungumzo</translation>
    </message>
</context>
<context>
    <name>Tutor</name>
    <message>
        <source>In another language: {language}</source>
        <translation>Kwa lugha nyingine: {language}</translation>
    </message>
    <message>
        <source>In simpler words</source>
        <translation>Kwa maneno rahisi zaidi</translation>
    </message>
    <message>
        <source>An example of this</source>
        <translation>Mfano wa hili</translation>
    </message>
    <message>
        <source>Quiz me on this</source>
        <translation>Niulize maswali kuhusu hili</translation>
    </message>
    <message>
        <source>Waiting for its turn …</source>
        <translation>Inasubiri zamu yake …</translation>
    </message>
    <message>
        <source>Looking in your material …</source>
        <translation>Inatafuta katika nyenzo zako …</translation>
    </message>
    <message>
        <source>Here are questions on these pages.</source>
        <translation>Haya ni maswali kuhusu kurasa hizi.</translation>
    </message>
    <message>
        <source>Put into words by {engine}; checked against your pages.</source>
        <translation>Limeandikwa na {engine}; limekaguliwa kwa kurasa zako.</translation>
    </message>
    <message>
        <source>What {engine} said could not be checked, so these are your pages’ own words.</source>
        <translation>Alichosema {engine} hakikuweza kukaguliwa, kwa hiyo haya ni maneno ya kurasa zako zenyewe.</translation>
    </message>
    <message>
        <source>A translation cannot be checked word by word: the original stands beside it.</source>
        <translation>Tafsiri haiwezi kukaguliwa neno kwa neno: maneno ya asili yako kando yake.</translation>
    </message>
    <message>
        <source>These examples stand in your material.</source>
        <translation>Mifano hii imo katika nyenzo zako.</translation>
    </message>
    <message>
        <source>No model gave a translation that holds. These are the original words.</source>
        <translation>Hakuna modeli iliyotoa tafsiri inayofaa. Haya ni maneno ya asili.</translation>
    </message>
    <message>
        <source>Without a model nothing is put into other words. These sentences are the simplest of your material on it.</source>
        <translation>Bila modeli hakuna kinachoandikwa kwa maneno mengine. Sentensi hizi ndizo rahisi zaidi katika nyenzo zako kuhusu hilo.</translation>
    </message>
    <message>
        <source>These passages of your material fit best.</source>
        <translation>Vifungu hivi vya nyenzo zako ndivyo vinavyofaa zaidi.</translation>
    </message>
    <message>
        <source>Your material gives no example of this.</source>
        <translation>Nyenzo zako hazitoi mfano wa hili.</translation>
    </message>
    <message>
        <source>These pages give no question that passes Masomo’s checks.</source>
        <translation>Kurasa hizi hazitoi swali linalopita ukaguzi wa Masomo.</translation>
    </message>
    <message>
        <source>Your material does not say.</source>
        <translation>Nyenzo zako hazisemi.</translation>
    </message>
    <message>
        <source>This was stopped. What was answered until then is kept.</source>
        <translation>Limesimamishwa. Lililojibiwa hadi hapo limehifadhiwa.</translation>
    </message>
    <message>
        <source>This was stopped before there was an answer.</source>
        <translation>Limesimamishwa kabla ya kuwa na jibu.</translation>
    </message>
    <message>
        <source>Passed over: {reasons}</source>
        <translation>Imerukwa: {reasons}</translation>
    </message>
    <message>
        <source>What this quoted was deleted with its source.</source>
        <translation>Kilichonukuliwa hapa kimefutwa pamoja na chanzo chake.</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) that the pages do not bear out were left out.</source>
        <translation>
            <numerusform>Sentensi %n isiyothibitishwa na kurasa imeachwa.</numerusform>
            <numerusform>Sentensi %n zisizothibitishwa na kurasa zimeachwa.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TutorPage</name>
    <message>
        <source>Search this conversation</source>
        <extracomment>Turns that are shown at first, and how many more each time that earlier ones are wanted.</extracomment>
        <translation>Tafuta katika mazungumzo</translation>
    </message>
    <message>
        <source>Delete this conversation</source>
        <translation>Futa mazungumzo haya</translation>
    </message>
    <message>
        <source>Show earlier questions</source>
        <translation>Onyesha maswali ya awali</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Mazungumzo</translation>
    </message>
    <message>
        <source>Nothing found in this conversation</source>
        <translation>Hakuna kilichopatikana katika mazungumzo haya</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Uliza</translation>
    </message>
    <message>
        <source>There is nothing to ask about yet</source>
        <translation>Bado hakuna cha kuulizia</translation>
    </message>
    <message>
        <source>As soon as a file of this course has been read, you can ask about it.</source>
        <translation>Mara faili la kozi hii litakaposomwa, utaweza kuuliza kulihusu.</translation>
    </message>
    <message>
        <source>Ask about your material</source>
        <translation>Uliza kuhusu nyenzo zako</translation>
    </message>
    <message>
        <source>Ask what something is, who did it, when, where, how or why. Every answer shows the page that it stands on; where your material does not say, you are told so. Afterwards you can ask on: “And why?”, “Give an example”, “Quiz me on this”.</source>
        <translation>Uliza kitu ni nini, nani alikifanya, lini, wapi, vipi au kwa nini. Kila jibu linaonyesha ukurasa lilipo; nyenzo zako zisiposema, unaambiwa hivyo. Kisha unaweza kuendelea: “Kwa nini?”, “Nipe mfano”, “Niulize maswali”.</translation>
    </message>
    <message>
        <source>answered with passages of your material, without a model</source>
        <translation>majibu ni vifungu vya nyenzo zako, bila modeli</translation>
    </message>
    <message>
        <source>answered by {engines}</source>
        <translation>majibu kutoka {engines}</translation>
    </message>
    <message>
        <source>The answer was copied.</source>
        <translation>Jibu limenakiliwa.</translation>
    </message>
    <message>
        <source>Delete this conversation?</source>
        <translation>Futa mazungumzo haya?</translation>
    </message>
    <message>
        <source>Every question and answer of this course is deleted for good.</source>
        <translation>Kila swali na jibu la kozi hii linafutwa kabisa.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Futa</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>My answer means the same: count it as right</source>
        <translation>Jibu langu lina maana ile ile: lihesabu kuwa sahihi</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Sahihi</translation>
    </message>
    <message>
        <source>Not quite</source>
        <translation>Si sahihi kabisa</translation>
    </message>
    <message>
        <source>As the page has it: {answer}</source>
        <translation>Kama ukurasa unavyosema: {answer}</translation>
    </message>
    <message>
        <source>Right answer: {answer}</source>
        <translation>Jibu sahihi: {answer}</translation>
    </message>
</context>
<context>
    <name>WatchedFolders</name>
    <message>
        <source>Watched folders</source>
        <translation>Folda zinazofuatiliwa</translation>
    </message>
    <message>
        <source>This folder could not be looked into.</source>
        <translation>Folda hii haikuweza kuangaliwa.</translation>
    </message>
    <message>
        <source>It is not there now. Masomo goes on as soon as it is back.</source>
        <translation>Haipo kwa sasa. Masomo itaendelea mara itakaporudi.</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>bado haijaangaliwa</translation>
    </message>
    <message>
        <source>last look: {when}</source>
        <translation>kuangaliwa mwisho: {when}</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Haipo</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Inafuatiliwa</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Acha kufuatilia</translation>
    </message>
    <message>
        <source>“{name}” is no longer watched; what came from it stays.</source>
        <translation>“{name}” haifuatiliwi tena; kilichotoka humo kinabaki.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Tendua</translation>
    </message>
    <message>
        <source>This folder is not there now.</source>
        <translation>Folda hii haipo kwa sasa.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Fungua folda</translation>
    </message>
</context>
<context>
    <name>WithheldItems</name>
    <message numerus="yes">
        <source>%n item(s) withheld</source>
        <translation>
            <numerusform>Vipengele %n vimezuiliwa</numerusform>
            <numerusform>Vipengele %n vimezuiliwa</numerusform>
        </translation>
    </message>
    <message>
        <source>Masomo checks every item against the page it came from. What fails a check is not shown, and not replaced by something worse.</source>
        <translation>Masomo hukagua kila kipengele kwa ukurasa kilikotoka. Kinachoshindwa ukaguzi hakionyeshwi, wala hakibadilishwi kwa kibaya zaidi.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Funga</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>No files yet</source>
        <translation>Bado hakuna faili</translation>
    </message>
    <message numerus="yes">
        <source>%n study set(s)</source>
        <translation>
            <numerusform>Seti za kujisomea %n</numerusform>
            <numerusform>Seti za kujisomea %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Tupu</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Kusoma</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Inakuhitaji</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Tayari</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Muhtasari</translation>
    </message>
    <message>
        <source>Flashcards</source>
        <translation>Kadi</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>Jaribio</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>Sentensi %n</numerusform>
            <numerusform>Sentensi %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>Kadi %n</numerusform>
            <numerusform>Kadi %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>Maswali %n</numerusform>
            <numerusform>Maswali %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>Vyanzo %n</numerusform>
            <numerusform>Vyanzo %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>Sehemu %n</numerusform>
            <numerusform>Sehemu %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>Kurasa %n</numerusform>
            <numerusform>Kurasa %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Making a summary</source>
        <translation>Kutengeneza muhtasari</translation>
    </message>
    <message>
        <source>Reading pictures of pages</source>
        <translation>Kusoma picha za kurasa</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Kusikiliza</translation>
    </message>
    <message>
        <source>Reading hard pages with a server</source>
        <translation>Kusoma kurasa ngumu kwa seva</translation>
    </message>
    <message>
        <source>Making flashcards</source>
        <translation>Kutengeneza kadi</translation>
    </message>
    <message>
        <source>Making a quiz</source>
        <translation>Kutengeneza jaribio</translation>
    </message>
    <message>
        <source>Improving with a server</source>
        <translation>Kuboresha kwa seva</translation>
    </message>
    <message>
        <source>Answering a question</source>
        <translation>Kujibu swali</translation>
    </message>
    <message>
        <source>Downloading a model</source>
        <translation>Kupakua modeli</translation>
    </message>
    <message>
        <source>Adding a model</source>
        <translation>Kuongeza modeli</translation>
    </message>
    <message>
        <source>Looking for damage</source>
        <translation>Kutafuta uharibifu</translation>
    </message>
    <message>
        <source>Looking for damage thoroughly</source>
        <translation>Kutafuta uharibifu kwa kina</translation>
    </message>
    <message>
        <source>Counting the day’s study</source>
        <translation>Kuhesabu masomo ya siku</translation>
    </message>
    <message>
        <source>Deleting rejected files</source>
        <translation>Kufuta faili zilizokataliwa</translation>
    </message>
    <message>
        <source>Forgetting old jobs</source>
        <translation>Kusahau kazi za zamani</translation>
    </message>
    <message>
        <source>Deleting replaced data</source>
        <translation>Kufuta data iliyobadilishwa</translation>
    </message>
    <message>
        <source>Tidying the database</source>
        <translation>Kupanga hifadhidata</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Kutengeneza nakala rudufu</translation>
    </message>
    <message>
        <source>Measuring storage</source>
        <translation>Kupima nafasi iliyotumika</translation>
    </message>
    <message>
        <source>Deleting from the backups</source>
        <translation>Kufuta kwenye nakala rudufu</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Kwenye foleni</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Inaendelea</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Inasubiri</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Imekamilika</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Imeshindwa</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Imeghairiwa</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Mazungumzo</translation>
    </message>
    <message>
        <source>Scans and speech</source>
        <translation>Picha na sauti</translation>
    </message>
    <message>
        <source>Making</source>
        <translation>Inatengenezwa</translation>
    </message>
    <message>
        <source>Upkeep</source>
        <translation>Matunzo</translation>
    </message>
    <message>
        <source>starting…</source>
        <translation>inaanza…</translation>
    </message>
    <message>
        <source>page {done} of {total}</source>
        <translation>ukurasa {done} kati ya {total}</translation>
    </message>
    <message>
        <source>section {done} of {total}</source>
        <translation>sehemu {done} kati ya {total}</translation>
    </message>
    <message>
        <source>part {done} of {total}</source>
        <translation>sehemu {done} kati ya {total}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} kati ya {total}</translation>
    </message>
    <message>
        <source>almost done</source>
        <translation>karibu kumaliza</translation>
    </message>
    <message>
        <source>about {n} s left</source>
        <translation>zimebaki kama sek. {n}</translation>
    </message>
    <message>
        <source>about {n} min left</source>
        <translation>zimebaki kama dak. {n}</translation>
    </message>
    <message>
        <source>about {n} h left</source>
        <translation>zimebaki kama saa {n}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>jana</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>kesho {time}</translation>
    </message>
    <message>
        <source>The quote does not stand on its page</source>
        <translation>Nukuu haipo kwenye ukurasa wake</translation>
    </message>
    <message>
        <source>Something was missing</source>
        <translation>Kuna kitu kilikosekana</translation>
    </message>
    <message>
        <source>Too few options to choose from</source>
        <translation>Chaguo ni chache mno</translation>
    </message>
    <message>
        <source>Two options said the same</source>
        <translation>Chaguo mbili zilisema jambo moja</translation>
    </message>
    <message>
        <source>Two options could both be right</source>
        <translation>Chaguo mbili zingeweza kuwa sahihi</translation>
    </message>
    <message>
        <source>An option spoke about the others</source>
        <translation>Chaguo moja lilizungumzia mengine</translation>
    </message>
    <message>
        <source>The right answer was not among the options</source>
        <translation>Jibu sahihi halikuwa kati ya chaguo</translation>
    </message>
    <message>
        <source>The answer does not follow from the quote</source>
        <translation>Jibu halitokani na nukuu</translation>
    </message>
    <message>
        <source>The false statement was true</source>
        <translation>Kauli isiyo kweli ilikuwa kweli</translation>
    </message>
    <message>
        <source>The question gave its answer away</source>
        <translation>Swali lilitoa jibu lake</translation>
    </message>
    <message>
        <source>The answer was of another kind than the question</source>
        <translation>Jibu lilikuwa la aina tofauti na swali</translation>
    </message>
    <message>
        <source>The answer was not a number</source>
        <translation>Jibu halikuwa namba</translation>
    </message>
    <message>
        <source>The gap was not a good one</source>
        <translation>Pengo halikuwa zuri</translation>
    </message>
    <message>
        <source>It was not a whole sentence</source>
        <translation>Haikuwa sentensi kamili</translation>
    </message>
    <message>
        <source>It said “it” or “they” without a name</source>
        <translation>Ilisema “hiyo” au “wao” bila jina</translation>
    </message>
    <message>
        <source>It needed the sentences around it</source>
        <translation>Ilihitaji sentensi za jirani</translation>
    </message>
    <message>
        <source>It spoke of a figure or page not shown</source>
        <translation>Ilizungumzia picha au ukurasa usioonyeshwa</translation>
    </message>
    <message>
        <source>It was an order, an exercise or an opinion</source>
        <translation>Ilikuwa amri, zoezi au maoni</translation>
    </message>
    <message>
        <source>It was too like another one</source>
        <translation>Ilifanana mno na nyingine</translation>
    </message>
    <message>
        <source>Too few things of the same kind to choose from</source>
        <translation>Vitu vya aina moja vya kuchagua ni vichache mno</translation>
    </message>
    <message>
        <source>Another answer was right too</source>
        <translation>Jibu lingine lilikuwa sahihi pia</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>Sehemu %n</numerusform>
            <numerusform>Sehemu %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being read</source>
        <translation>
            <numerusform>%n zinasomwa</numerusform>
            <numerusform>%n zinasomwa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WrittenAnswer</name>
    <message>
        <source>Check</source>
        <translation>Kagua</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A cap is at least one page, and neither money nor a price is below nothing.</source>
        <translation>Kikomo ni angalau ukurasa mmoja, na pesa wala bei haziwezi kuwa chini ya sifuri.</translation>
    </message>
    <message>
        <source>A cap is at least {least} tokens a month, and no money below nothing.</source>
        <translation>Kikomo ni angalau tokeni {least} kwa mwezi, na pesa haziwi chini ya sifuri.</translation>
    </message>
    <message>
        <source>A course needs a name of 1 to {longest} characters.</source>
        <translation>Kozi inahitaji jina la herufi 1 hadi {longest}.</translation>
    </message>
    <message>
        <source>A key is one line of letters and digits, without spaces.</source>
        <translation>Ufunguo ni mstari mmoja wa herufi na tarakimu, bila nafasi.</translation>
    </message>
    <message>
        <source>A release is logged with its reason, and none was given.</source>
        <translation>Ruhusa huandikwa pamoja na sababu yake, na hakuna iliyotolewa.</translation>
    </message>
    <message>
        <source>A summary is made of quotations, which stay as they are; cards and questions can be.</source>
        <translation>Muhtasari umeundwa kwa nukuu, ambazo hubaki zilivyo; kadi na maswali yanaweza kuboreshwa.</translation>
    </message>
    <message>
        <source>Add a file, or wait until reading has ended, then try again.</source>
        <translation>Ongeza faili, au subiri kusoma kumalizike, kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>Add a model for many languages (one without “.en”) under Settings, Models; or, if the recording is in English, choose English as its language and read it again.</source>
        <translation>Ongeza modeli ya lugha nyingi (isiyo na “.en”) kwenye Mipangilio, Modeli; au, ikiwa rekodi ni ya Kiingereza, chagua Kiingereza kuwa lugha yake na uisome tena.</translation>
    </message>
    <message>
        <source>Add a smaller one under Settings, Models: “base” or “tiny”.</source>
        <translation>Ongeza ndogo zaidi kwenye Mipangilio, Modeli: “base” au “tiny”.</translation>
    </message>
    <message>
        <source>Add credit there, or use another engine.</source>
        <translation>Ongeza salio huko, au tumia injini nyingine.</translation>
    </message>
    <message>
        <source>Add one under Settings, Models, then read this recording again.</source>
        <translation>Ongeza moja kwenye Mipangilio, Modeli, kisha usome rekodi hii tena.</translation>
    </message>
    <message>
        <source>Allow it first: the pages then leave this machine.</source>
        <translation>Iruhusu kwanza: kurasa zitaondoka kwenye mashine hii.</translation>
    </message>
    <message>
        <source>Allow it for this course, or use an engine on this machine.</source>
        <translation>Ruhusu kwa kozi hii, au tumia injini ya kompyuta hii.</translation>
    </message>
    <message>
        <source>Allow more pages or money for the course, or wait for the next month.</source>
        <translation>Ruhusu kurasa au pesa zaidi kwa kozi, au subiri mwezi ujao.</translation>
    </message>
    <message>
        <source>Another Masomo has this data folder open.</source>
        <translation>Masomo nyingine imefungua folda hii ya data.</translation>
    </message>
    <message>
        <source>Another program is holding Masomo&apos;s database.</source>
        <translation>Programu nyingine inashikilia hifadhidata ya Masomo.</translation>
    </message>
    <message>
        <source>Ask a question first, or say what it is about.</source>
        <translation>Uliza swali kwanza, au sema linahusu nini.</translation>
    </message>
    <message>
        <source>Ask about less at a time, or use a model with a longer memory.</source>
        <translation>Uliza kidogo kwa wakati mmoja, au tumia modeli yenye kumbukumbu ndefu zaidi.</translation>
    </message>
    <message>
        <source>Ask for a number in that range.</source>
        <translation>Omba namba iliyo katika kiwango hicho.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this machine, or keep the model in your own folder.</source>
        <translation>Muulize anayeitunza mashine hii, au weka modeli kwenye folda yako mwenyewe.</translation>
    </message>
    <message>
        <source>Check capital letters and the keyboard&apos;s language, then try again.</source>
        <translation>Kagua herufi kubwa na lugha ya kibodi, kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>Check that the folder is not read-only and that it belongs to you, then try again.</source>
        <translation>Kagua kuwa folda si ya kusoma tu na kwamba ni yako, kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>Check that the key was entered whole and has not expired.</source>
        <translation>Hakikisha ufunguo umeandikwa wote na haujaisha muda wake.</translation>
    </message>
    <message>
        <source>Check the connection to the internet and the server&apos;s address.</source>
        <translation>Angalia muunganisho wa intaneti na anwani ya seva.</translation>
    </message>
    <message>
        <source>Check the drive it is on, then try again.</source>
        <translation>Kagua diski iliyomo, kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>Check the name and try again.</source>
        <translation>Kagua jina na ujaribu tena.</translation>
    </message>
    <message>
        <source>Check the name of the model in the settings.</source>
        <translation>Angalia jina la modeli kwenye mipangilio.</translation>
    </message>
    <message>
        <source>Check the server&apos;s address and the name of the model in the settings.</source>
        <translation>Angalia anwani ya seva na jina la modeli kwenye mipangilio.</translation>
    </message>
    <message>
        <source>Check whether it was moved or its drive was taken out, then import it again.</source>
        <translation>Angalia kama ilihamishwa au diski yake iliondolewa, kisha uiingize tena.</translation>
    </message>
    <message>
        <source>Choose a folder that holds only what you study.</source>
        <translation>Chagua folda yenye yale tu unayojifunza.</translation>
    </message>
    <message>
        <source>Choose a folder with the files that you want to study.</source>
        <translation>Chagua folda yenye faili unazotaka kujifunza.</translation>
    </message>
    <message>
        <source>Choose a page from 1 to {pages}.</source>
        <translation>Chagua ukurasa kutoka 1 hadi {pages}.</translation>
    </message>
    <message>
        <source>Choose another copy of it.</source>
        <translation>Chagua nakala nyingine yake.</translation>
    </message>
    <message>
        <source>Choose another engine for this task in the settings.</source>
        <translation>Chagua injini nyingine kwa kazi hii kwenye mipangilio.</translation>
    </message>
    <message>
        <source>Choose another name for the backup.</source>
        <translation>Chagua jina jingine la nakala rudufu.</translation>
    </message>
    <message>
        <source>Choose another name for the report.</source>
        <translation>Chagua jina jingine la ripoti.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Chagua jina lingine.</translation>
    </message>
    <message>
        <source>Choose the files inside it.</source>
        <translation>Chagua faili zilizo ndani yake.</translation>
    </message>
    <message>
        <source>Choose the folders inside it one by one.</source>
        <translation>Chagua folda zilizomo moja baada ya nyingine.</translation>
    </message>
    <message>
        <source>Close it, or wait a moment and try again.</source>
        <translation>Ifunge, au subiri kidogo na ujaribu tena.</translation>
    </message>
    <message>
        <source>Close its windows and end its commands, then try again.</source>
        <translation>Funga madirisha yake na usimamishe amri zake, kisha jaribu tena.</translation>
    </message>
    <message>
        <source>Close other programs and try again, or split the file into smaller parts.</source>
        <translation>Funga programu nyingine na ujaribu tena, au gawanya faili katika sehemu ndogo.</translation>
    </message>
    <message>
        <source>Close other programs, or use a smaller model.</source>
        <translation>Funga programu nyingine, au tumia modeli ndogo zaidi.</translation>
    </message>
    <message>
        <source>Copy or download it again; the first copy probably did not finish.</source>
        <translation>Inakili au uipakue tena; huenda nakala ya kwanza haikukamilika.</translation>
    </message>
    <message>
        <source>Copy some text first, then paste it here.</source>
        <translation>Nakili maandishi kwanza, kisha uyabandike hapa.</translation>
    </message>
    <message>
        <source>Copy the prediction endpoint from the processor&apos;s page; it ends in :process.</source>
        <translation>Nakili anwani ya utabiri kutoka ukurasa wa kichakataji; inaishia na :process.</translation>
    </message>
    <message>
        <source>Download it again, or open it in the program that made it and save a new copy.</source>
        <translation>Ipakue tena, au uifungue katika programu iliyoitengeneza na uhifadhi nakala mpya.</translation>
    </message>
    <message>
        <source>Download it, or add it from a file or a USB stick.</source>
        <translation>Ipakue, au iongeze kutoka kwenye faili au kifaa cha USB.</translation>
    </message>
    <message>
        <source>Enter how many pages a month may be sent, and what one of them costs.</source>
        <translation>Andika ni kurasa ngapi zinaweza kutumwa kwa mwezi, na bei ya ukurasa mmoja.</translation>
    </message>
    <message>
        <source>Enter how many tokens, and at most how much money, may be used in a month.</source>
        <translation>Weka ni tokeni ngapi, na pesa zisizozidi kiasi gani, zinaweza kutumika kwa mwezi.</translation>
    </message>
    <message>
        <source>Enter it in the settings, or with “masomo keys set {name}”.</source>
        <translation>Uweke katika mipangilio, au kwa “masomo keys set {name}”.</translation>
    </message>
    <message>
        <source>Enter the server&apos;s prices in the settings, or leave the cap of money at nothing.</source>
        <translation>Weka bei za seva katika mipangilio, au acha kikomo cha pesa kikiwa sifuri.</translation>
    </message>
    <message>
        <source>Export it again from the program that made it.</source>
        <translation>Ihamishe tena kutoka kwenye programu iliyoitengeneza.</translation>
    </message>
    <message>
        <source>Give it another name.</source>
        <translation>Ipe jina lingine.</translation>
    </message>
    <message>
        <source>Give yourself permission to read it, then try again.</source>
        <translation>Jipe ruhusa ya kuisoma, kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>If it belongs to your studies, release it; if not, purge it.</source>
        <translation>Ikiwa ni sehemu ya masomo yako, iruhusu; ikiwa siyo, iondoe.</translation>
    </message>
    <message>
        <source>If its pages are pictures, it must be read with OCR; if they are blank, remove it.</source>
        <translation>Ikiwa kurasa zake ni picha, lazima isomwe kwa OCR; ikiwa ni tupu, iondoe.</translation>
    </message>
    <message>
        <source>If you trust it, open it in the program that made it and save a new copy.</source>
        <translation>Ukiiamini, ifungue katika programu iliyoitengeneza na uhifadhi nakala mpya.</translation>
    </message>
    <message>
        <source>Install Masomo again, or put the file back as it was.</source>
        <translation>Sakinisha Masomo tena, au rudisha faili kama ilivyokuwa.</translation>
    </message>
    <message>
        <source>Install Masomo with its extras, or use the builtin engine.</source>
        <translation>Sakinisha Masomo pamoja na nyongeza zake, au tumia injini iliyojengwa ndani.</translation>
    </message>
    <message>
        <source>Install Tesseract 4 or newer (Debian and Ubuntu: tesseract-ocr; macOS: brew install tesseract; Windows: the installer of UB Mannheim), then try again.</source>
        <translation>Sakinisha Tesseract 4 au mpya zaidi (Debian na Ubuntu: tesseract-ocr; macOS: brew install tesseract; Windows: kisakinishi cha UB Mannheim), kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>Install masomo-desktop[speech] to hear it; its text can be read all the same.</source>
        <translation>Sakinisha masomo-desktop[speech] ili uisikie; maandishi yake yanasomeka vilevile.</translation>
    </message>
    <message>
        <source>Install masomo-desktop[speech], then read this recording again.</source>
        <translation>Sakinisha masomo-desktop[speech], kisha usome rekodi hii tena.</translation>
    </message>
    <message>
        <source>Install the pack (Debian and Ubuntu: tesseract-ocr-{package}; macOS: brew install tesseract-lang; Windows: run Tesseract’s installer again and tick it), then read the file again; or choose another language for it.</source>
        <translation>Sakinisha kifurushi (Debian na Ubuntu: tesseract-ocr-{package}; macOS: brew install tesseract-lang; Windows: endesha tena kisakinishi cha Tesseract na ukiweke alama), kisha usome faili tena; au uchague lugha nyingine.</translation>
    </message>
    <message>
        <source>It begins with https:// (or http:// for a server in your own network).</source>
        <translation>Huanza na https:// (au http:// kwa seva iliyo kwenye mtandao wako mwenyewe).</translation>
    </message>
    <message>
        <source>It is read as what it is; there is nothing that you must do.</source>
        <translation>Inasomwa kulingana na yaliyomo; huhitaji kufanya lolote.</translation>
    </message>
    <message>
        <source>Its file is still here: read it again.</source>
        <translation>Faili yake bado ipo: isome tena.</translation>
    </message>
    <message>
        <source>Its text can be read beside it.</source>
        <translation>Maandishi yake yanaweza kusomwa pembeni yake.</translation>
    </message>
    <message>
        <source>Keep the rows that you want to study, and import those.</source>
        <translation>Baki na safu unazotaka kujifunza, kisha ingiza hizo.</translation>
    </message>
    <message>
        <source>Leave the language open, or add material in that language.</source>
        <translation>Acha lugha wazi, au ongeza nyenzo za lugha hiyo.</translation>
    </message>
    <message>
        <source>Look at its state again.</source>
        <translation>Angalia hali yake tena.</translation>
    </message>
    <message>
        <source>Look at the list of jobs for its present state.</source>
        <translation>Angalia orodha ya kazi kwa hali yake ya sasa.</translation>
    </message>
    <message>
        <source>Masomo can keep it in a file that only you can read, if you ask for that (--in-file).</source>
        <translation>Masomo inaweza kuuweka kwenye faili ambayo wewe tu unaweza kuisoma, ukiomba hivyo (--in-file).</translation>
    </message>
    <message>
        <source>Masomo cannot keep to a cap of money without knowing what “{engine}” costs.</source>
        <translation>Masomo haiwezi kufuata kikomo cha pesa bila kujua gharama ya “{engine}”.</translation>
    </message>
    <message>
        <source>Masomo cannot write to its data folder.</source>
        <translation>Masomo haiwezi kuandika kwenye folda yake ya data.</translation>
    </message>
    <message>
        <source>Masomo does not read this kind of file ({kind}).</source>
        <translation>Masomo haisomi aina hii ya faili ({kind}).</translation>
    </message>
    <message>
        <source>Masomo found nothing in these pages that passes its checks.</source>
        <translation>Masomo haikupata kitu katika kurasa hizi kinachopita ukaguzi wake.</translation>
    </message>
    <message>
        <source>Masomo goes on by itself when the time is over.</source>
        <translation>Masomo itaendelea yenyewe muda ukiisha.</translation>
    </message>
    <message>
        <source>Masomo goes on next month by itself, or at once if you allow more.</source>
        <translation>Masomo itaendelea yenyewe mwezi ujao, au mara moja ukiruhusu zaidi.</translation>
    </message>
    <message>
        <source>Masomo is not allowed to open this file.</source>
        <translation>Masomo hairuhusiwi kufungua faili hii.</translation>
    </message>
    <message>
        <source>Masomo keeps its own data in “{name}”, so it cannot watch this folder.</source>
        <translation>Masomo huweka data yake ndani ya “{name}”, kwa hiyo haiwezi kufuatilia folda hii.</translation>
    </message>
    <message>
        <source>Masomo makes 1 to {most} items at a time.</source>
        <translation>Masomo hutengeneza vipengele 1 hadi {most} kwa mara moja.</translation>
    </message>
    <message>
        <source>Masomo may not write to the folder of the models that this machine shares.</source>
        <translation>Masomo hairuhusiwi kuandika kwenye folda ya modeli zinazoshirikiwa na mashine hii.</translation>
    </message>
    <message>
        <source>Masomo needs a speech model to listen to recordings, and none is installed.</source>
        <translation>Masomo inahitaji modeli ya sauti ili kusikiliza rekodi, na hakuna iliyosakinishwa.</translation>
    </message>
    <message>
        <source>Masomo uses GGUF files, folders of faster-whisper models and Tesseract&apos;s traineddata.</source>
        <translation>Masomo hutumia faili za GGUF, folda za modeli za faster-whisper na traineddata za Tesseract.</translation>
    </message>
    <message>
        <source>Masomo&apos;s database is damaged and was left untouched.</source>
        <translation>Hifadhidata ya Masomo imeharibika na imeachwa kama ilivyo.</translation>
    </message>
    <message>
        <source>Masomo&apos;s database is gone or empty, but the files of this data folder are there.</source>
        <translation>Hifadhidata ya Masomo haipo au ni tupu, lakini faili za folda hii ya data zipo.</translation>
    </message>
    <message>
        <source>Name one of your servers, such as remote:school.</source>
        <translation>Taja moja ya seva zako, kama vile remote:school.</translation>
    </message>
    <message>
        <source>No engine that you allowed for this could answer ({reasons}).</source>
        <translation>Hakuna injini uliyoiruhusu kwa hili iliyoweza kujibu ({reasons}).</translation>
    </message>
    <message>
        <source>No installed speech model fits into the memory of this computer.</source>
        <translation>Hakuna modeli ya sauti iliyosakinishwa inayotosha kwenye kumbukumbu ya kompyuta hii.</translation>
    </message>
    <message>
        <source>No page of this course is written in the language asked for ({language}).</source>
        <translation>Hakuna ukurasa wa kozi hii ulioandikwa kwa lugha iliyoombwa ({language}).</translation>
    </message>
    <message>
        <source>Nobody speaks in this recording: it holds only silence, noise or music, or no sound.</source>
        <translation>Hakuna anayezungumza katika rekodi hii: ina ukimya, kelele au muziki tu, au haina sauti.</translation>
    </message>
    <message>
        <source>Nothing already saved was lost. Free some space, then try again.</source>
        <translation>Hakuna kilichohifadhiwa kilichopotea. Pata nafasi zaidi, kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>Nothing here was improved.</source>
        <translation>Hakuna kilichoboreshwa hapa.</translation>
    </message>
    <message>
        <source>Nothing of the damaged database can be read.</source>
        <translation>Hakuna kinachosomeka katika hifadhidata iliyoharibika.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another backup.</source>
        <translation>Hakuna kilichobadilishwa. Chagua nakala nyingine.</translation>
    </message>
    <message>
        <source>Nothing was changed. Update Masomo, then restore it.</source>
        <translation>Hakuna kilichobadilishwa. Sasisha Masomo, kisha irejeshe.</translation>
    </message>
    <message>
        <source>Open Masomo again: it offers the newest backup, and to save what can be read. The commands masomo restore and masomo salvage do the same.</source>
        <translation>Fungua Masomo tena: inakupa nakala mpya zaidi, na kuokoa kinachosomeka. Amri masomo restore na masomo salvage hufanya vivyo hivyo.</translation>
    </message>
    <message>
        <source>Open a browser: this network may ask you to log in first. Else check the server&apos;s address.</source>
        <translation>Fungua kivinjari: huenda mtandao huu unakutaka uingie kwanza. La sivyo, angalia anwani ya seva.</translation>
    </message>
    <message>
        <source>Open it in Word, PowerPoint, Excel or LibreOffice, choose “Save as”, pick the type .{new}, and import the new file.</source>
        <translation>Ifungue katika Word, PowerPoint, Excel au LibreOffice, chagua “Hifadhi kama”, teua aina .{new}, kisha ingiza faili mpya.</translation>
    </message>
    <message>
        <source>Open it in the program that made it and save a new copy.</source>
        <translation>Ifungue katika programu iliyoitengeneza na uhifadhi nakala mpya.</translation>
    </message>
    <message>
        <source>Or use --engine builtin, which is always there and needs no network.</source>
        <translation>Au tumia --engine builtin, ambayo ipo daima na haihitaji mtandao.</translation>
    </message>
    <message>
        <source>Pages of this course may not be sent to “{engine}” yet.</source>
        <translation>Kurasa za kozi hii haziruhusiwi kutumwa kwa “{engine}” bado.</translation>
    </message>
    <message>
        <source>Pages with whole sentences of explanation work best: try other material.</source>
        <translation>Kurasa zenye sentensi kamili za maelezo hufaa zaidi: jaribu nyenzo nyingine.</translation>
    </message>
    <message>
        <source>Part of this source&apos;s text was in the damaged part of the database.</source>
        <translation>Sehemu ya maandishi ya chanzo hiki ilikuwa katika sehemu iliyoharibika ya hifadhidata.</translation>
    </message>
    <message>
        <source>Play it to check; if you hear a voice, make it louder in another program and try again.</source>
        <translation>Icheze ili kuhakikisha; ukisikia sauti ya mtu, iongeze sauti katika programu nyingine na ujaribu tena.</translation>
    </message>
    <message>
        <source>Plug its drive in or put it back; Masomo goes on as soon as it is there.</source>
        <translation>Chomeka diski yake au irudishe mahali pake; Masomo itaendelea mara itakapokuwepo.</translation>
    </message>
    <message>
        <source>Read it again with another language if its text is wrong.</source>
        <translation>Kisome tena kwa lugha nyingine ikiwa maandishi yake si sahihi.</translation>
    </message>
    <message>
        <source>Read its text instead.</source>
        <translation>Soma maandishi yake badala yake.</translation>
    </message>
    <message>
        <source>Remove it first if you want another one of that name.</source>
        <translation>Iondoe kwanza ukitaka nyingine yenye jina hilo.</translation>
    </message>
    <message>
        <source>Remove it under Settings, Models, and add it again.</source>
        <translation>Iondoe kwenye Mipangilio, Modeli, kisha uiongeze tena.</translation>
    </message>
    <message>
        <source>Remove it, then download it or add it again.</source>
        <translation>Iondoe, kisha ipakue au iongeze tena.</translation>
    </message>
    <message>
        <source>Replace the keys that were in it, then set them again.</source>
        <translation>Badilisha funguo zilizokuwa ndani yake, kisha ziweke tena.</translation>
    </message>
    <message>
        <source>Restore a backup. The damaged file stays where it is.</source>
        <translation>Rejesha nakala rudufu. Faili iliyoharibika inabaki ilipo.</translation>
    </message>
    <message>
        <source>Run “make setup” where you got Masomo, or install it again.</source>
        <translation>Endesha “make setup” ulikopata Masomo, au uisakinishe tena.</translation>
    </message>
    <message>
        <source>Running jobs needs Qt, and part of it is missing on this machine: {what}.</source>
        <translation>Kuendesha kazi kunahitaji Qt, na sehemu yake haipo kwenye mashine hii: {what}.</translation>
    </message>
    <message>
        <source>Save a smaller version of it and import that.</source>
        <translation>Hifadhi toleo dogo zaidi na uliingize.</translation>
    </message>
    <message>
        <source>Save or export it as PDF or text, and import that.</source>
        <translation>Ihifadhi au uihamishe kama PDF au maandishi, kisha uingize hiyo.</translation>
    </message>
    <message>
        <source>Say in a few words why this material may be used.</source>
        <translation>Sema kwa maneno machache kwa nini nyenzo hii inaweza kutumika.</translation>
    </message>
    <message>
        <source>Scan or photograph them again, sharp, straight and in even light; or name their language and read the file again.</source>
        <translation>Zichanganue au uzipige picha tena, kwa ukali, zikiwa zimenyooka na mwanga sawa; au utaje lugha yake na usome faili tena.</translation>
    </message>
    <message>
        <source>Something answered for “{name}” that is no model server: a web page.</source>
        <translation>Kilichojibu kwa niaba ya “{name}” si seva ya modeli: ni ukurasa wa wavuti.</translation>
    </message>
    <message>
        <source>Split it into shorter recordings and import those.</source>
        <translation>Igawe kuwa rekodi fupi na uziingize hizo.</translation>
    </message>
    <message>
        <source>Split it into smaller files and import those.</source>
        <translation>Igawanye katika faili ndogo na uziingize.</translation>
    </message>
    <message>
        <source>Start Masomo from a desktop, or use its commands: masomo --help lists them.</source>
        <translation>Anzisha Masomo kutoka kwenye eneo-kazi, au tumia amri zake: masomo --help inaziorodhesha.</translation>
    </message>
    <message>
        <source>Tesseract does not know the language of these pages: its pack “{pack}” is not here.</source>
        <translation>Tesseract haijui lugha ya kurasa hizi: kifurushi chake “{pack}” hakipo hapa.</translation>
    </message>
    <message>
        <source>The account at “{name}” has no credit left.</source>
        <translation>Akaunti ya “{name}” haina salio tena.</translation>
    </message>
    <message>
        <source>The connection to {name} broke off during the download.</source>
        <translation>Muunganisho na {name} ulikatika wakati wa kupakua.</translation>
    </message>
    <message>
        <source>The connection to “{name}” broke off in the middle of an answer.</source>
        <translation>Muunganisho na “{name}” ulikatika katikati ya jibu.</translation>
    </message>
    <message>
        <source>The disk did not give this file back when it was read.</source>
        <translation>Diski haikurudisha faili hii ilipokuwa ikisomwa.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Diski imejaa.</translation>
    </message>
    <message>
        <source>The engine “{engine}” cannot answer now. {why}</source>
        <translation>Injini “{engine}” haiwezi kujibu sasa. {why}</translation>
    </message>
    <message>
        <source>The engine “{engine}” cannot do this: {what}.</source>
        <translation>Injini “{engine}” haiwezi kufanya hili: {what}.</translation>
    </message>
    <message>
        <source>The engine “{engine}” gave no answer of the form that was asked for.</source>
        <translation>Injini “{engine}” haikutoa jibu la umbo lililoombwa.</translation>
    </message>
    <message>
        <source>The engine “{engine}” is not available on this machine.</source>
        <translation>Injini “{engine}” haipatikani kwenye mashine hii.</translation>
    </message>
    <message>
        <source>The file of the model “{model}” is damaged or cut short.</source>
        <translation>Faili ya modeli “{model}” imeharibika au haijakamilika.</translation>
    </message>
    <message>
        <source>The file with the keys can be read by others on this machine, so it is not used.</source>
        <translation>Faili ya funguo inaweza kusomwa na wengine kwenye mashine hii, kwa hiyo haitumiki.</translation>
    </message>
    <message>
        <source>The folder “{name}” holds more than {limit} files; only its first ones are taken.</source>
        <translation>Folda “{name}” ina faili zaidi ya {limit}; za kwanza tu ndizo zinazochukuliwa.</translation>
    </message>
    <message>
        <source>The folder “{name}” holds no file.</source>
        <translation>Folda “{name}” haina faili.</translation>
    </message>
    <message>
        <source>The folder “{name}” is not there.</source>
        <translation>Folda “{name}” haipo.</translation>
    </message>
    <message>
        <source>The model “{model}” is being used now.</source>
        <translation>Modeli “{model}” inatumika sasa.</translation>
    </message>
    <message>
        <source>The model “{model}” is not on this machine.</source>
        <translation>Modeli “{model}” haipo kwenye mashine hii.</translation>
    </message>
    <message>
        <source>The model “{model}” needs about {needs_mb} MB of memory, and {free_mb} MB are free.</source>
        <translation>Modeli “{model}” inahitaji takriban MB {needs_mb} za kumbukumbu, na MB {free_mb} ziko huru.</translation>
    </message>
    <message>
        <source>The model “{model}” stopped unexpectedly ({how}).</source>
        <translation>Modeli “{model}” ilisimama bila kutarajiwa ({how}).</translation>
    </message>
    <message>
        <source>The model “{name}” is on this machine already.</source>
        <translation>Modeli “{name}” tayari ipo kwenye mashine hii.</translation>
    </message>
    <message>
        <source>The moderation policy “{file}” cannot be used: {problem}.</source>
        <translation>Sera ya ukaguzi “{file}” haiwezi kutumika: {problem}.</translation>
    </message>
    <message>
        <source>The pages of this file are pictures, and Tesseract, which reads them, is not here.</source>
        <translation>Kurasa za faili hili ni picha, na Tesseract, inayozisoma, haipo hapa.</translation>
    </message>
    <message>
        <source>The pages of this file are pictures, and too little on them can be made out.</source>
        <translation>Kurasa za faili hili ni picha, na ni machache mno yanayoweza kusomeka.</translation>
    </message>
    <message>
        <source>The part of Masomo that does this work stopped unexpectedly ({how}).</source>
        <translation>Sehemu ya Masomo inayofanya kazi hii ilisimama ghafla ({how}).</translation>
    </message>
    <message>
        <source>The part of Masomo that listens to recordings is not installed.</source>
        <translation>Sehemu ya Masomo inayosikiliza rekodi haijasakinishwa.</translation>
    </message>
    <message>
        <source>The part of Masomo that plays recordings is not installed.</source>
        <translation>Sehemu ya Masomo inayocheza rekodi haijasakinishwa.</translation>
    </message>
    <message>
        <source>The parts of this file are nested deeper than Masomo reads: the limit is {limit}.</source>
        <translation>Sehemu za faili hii zimo ndani ya nyingine kwa kina kuliko Masomo inavyosoma: kikomo ni {limit}.</translation>
    </message>
    <message>
        <source>The server of “{name}” asks to wait {seconds} seconds before the next request.</source>
        <translation>Seva ya “{name}” inaomba kusubiri sekunde {seconds} kabla ya ombi lijalo.</translation>
    </message>
    <message>
        <source>The server of “{name}” cannot be reached ({why}).</source>
        <translation>Seva ya “{name}” haifikiki ({why}).</translation>
    </message>
    <message>
        <source>The server of “{name}” did not accept the key.</source>
        <translation>Seva ya “{name}” haikukubali ufunguo.</translation>
    </message>
    <message>
        <source>The server of “{name}” did not answer within {seconds} seconds.</source>
        <translation>Seva ya “{name}” haikujibu ndani ya sekunde {seconds}.</translation>
    </message>
    <message>
        <source>The server of “{name}” has a problem of its own (HTTP {status}).</source>
        <translation>Seva ya “{name}” ina tatizo lake yenyewe (HTTP {status}).</translation>
    </message>
    <message>
        <source>The server of “{name}” has no model named “{model}”.</source>
        <translation>Seva ya “{name}” haina modeli yenye jina “{model}”.</translation>
    </message>
    <message>
        <source>The server of “{name}” refused the request (HTTP {status}).</source>
        <translation>Seva ya “{name}” ilikataa ombi (HTTP {status}).</translation>
    </message>
    <message>
        <source>The speech model “{model}” cannot be opened: some of its files are damaged.</source>
        <translation>Modeli ya sauti “{model}” haiwezi kufunguliwa: baadhi ya faili zake zimeharibika.</translation>
    </message>
    <message>
        <source>The speech model “{model}” understands English only; this is another language.</source>
        <translation>Modeli ya sauti “{model}” inaelewa Kiingereza tu; hii ni lugha nyingine.</translation>
    </message>
    <message>
        <source>The window needs Qt, and part of it is missing on this machine: {what}.</source>
        <translation>Dirisha linahitaji Qt, na sehemu yake haipo kwenye mashine hii: {what}.</translation>
    </message>
    <message>
        <source>There is a file named “{name}” already.</source>
        <translation>Tayari kuna faili yenye jina “{name}”.</translation>
    </message>
    <message>
        <source>There is already a course named “{name}”.</source>
        <translation>Tayari kuna kozi yenye jina “{name}”.</translation>
    </message>
    <message>
        <source>There is no answer yet that this could be about.</source>
        <translation>Bado hakuna jibu ambalo hili linaweza kuhusu.</translation>
    </message>
    <message>
        <source>There is no engine “{engine}”.</source>
        <translation>Hakuna injini “{engine}”.</translation>
    </message>
    <message>
        <source>There is no former wording to go back to.</source>
        <translation>Hakuna maneno ya awali ya kurudi kwayo.</translation>
    </message>
    <message>
        <source>There is no key for “{name}” on this machine.</source>
        <translation>Hakuna ufunguo wa “{name}” kwenye mashine hii.</translation>
    </message>
    <message>
        <source>There is no model “{name}” in Masomo&apos;s catalogue.</source>
        <translation>Hakuna modeli “{name}” katika katalogi ya Masomo.</translation>
    </message>
    <message>
        <source>There is no page in this source that was read badly and not yet sent.</source>
        <translation>Hakuna ukurasa katika chanzo hiki uliosomwa vibaya na ambao haujatumwa.</translation>
    </message>
    <message>
        <source>There is no question to answer.</source>
        <translation>Hakuna swali la kujibu.</translation>
    </message>
    <message>
        <source>There is no readable text in this file.</source>
        <translation>Hakuna maandishi yanayosomeka katika faili hii.</translation>
    </message>
    <message>
        <source>There is no screen here to open a window on.</source>
        <translation>Hakuna skrini hapa ya kufungulia dirisha.</translation>
    </message>
    <message>
        <source>There is no text to add.</source>
        <translation>Hakuna maandishi ya kuongeza.</translation>
    </message>
    <message>
        <source>There is no {what} named “{name}”.</source>
        <translation>“{name}” haipatikani ({what}).</translation>
    </message>
    <message>
        <source>There is nothing here that “{engine}” could ask better and has not yet tried.</source>
        <translation>Hakuna hapa ambacho “{engine}” ingeweza kuuliza vizuri zaidi na bado haijajaribu.</translation>
    </message>
    <message>
        <source>This backup was made by a newer version of Masomo.</source>
        <translation>Nakala hii ilitengenezwa na toleo jipya zaidi la Masomo.</translation>
    </message>
    <message>
        <source>This computer&apos;s processor lacks an instruction that models need ({what}).</source>
        <translation>Kichakataji cha kompyuta hii hakina amri ambayo modeli zinaihitaji ({what}).</translation>
    </message>
    <message>
        <source>This course has no text to work from yet.</source>
        <translation>Kozi hii bado haina maandishi ya kufanyia kazi.</translation>
    </message>
    <message>
        <source>This data folder was written by a newer version of Masomo.</source>
        <translation>Folda hii ya data iliandikwa na toleo jipya zaidi la Masomo.</translation>
    </message>
    <message>
        <source>This document has no page {page}.</source>
        <translation>Hati hii haina ukurasa {page}.</translation>
    </message>
    <message>
        <source>This document has no pages.</source>
        <translation>Hati hii haina kurasa.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Faili hii haiwezi kusomwa.</translation>
    </message>
    <message>
        <source>This file defines XML entities in a way that is used to attack programs.</source>
        <translation>Faili hii inafafanua vitu vya XML kwa namna inayotumika kushambulia programu.</translation>
    </message>
    <message>
        <source>This file has more pages than Masomo reads: the limit is {limit}.</source>
        <translation>Faili hii ina kurasa nyingi kuliko Masomo inavyosoma: kikomo ni {limit}.</translation>
    </message>
    <message>
        <source>This file is called .{suffix}, but what it holds is .{held}.</source>
        <translation>Faili hii inaitwa .{suffix}, lakini yaliyomo ni .{held}.</translation>
    </message>
    <message>
        <source>This file is damaged, and nothing readable was found in it.</source>
        <translation>Faili hii imeharibika, na hakuna kinachosomeka kilichopatikana ndani yake.</translation>
    </message>
    <message>
        <source>This file is empty: it has 0 bytes.</source>
        <translation>Faili hii ni tupu: ina baiti 0.</translation>
    </message>
    <message>
        <source>This file is larger than Masomo reads: the limit is {limit_mb} MB.</source>
        <translation>Faili hii ni kubwa kuliko Masomo inavyosoma: kikomo ni MB {limit_mb}.</translation>
    </message>
    <message>
        <source>This file is locked with a password.</source>
        <translation>Faili hii imefungwa kwa nenosiri.</translation>
    </message>
    <message>
        <source>This file is made of more parts than Masomo reads: the limit is {limit}.</source>
        <translation>Faili hii ina sehemu nyingi kuliko Masomo inavyosoma: kikomo ni {limit}.</translation>
    </message>
    <message>
        <source>This file is no longer there.</source>
        <translation>Faili hii haipo tena.</translation>
    </message>
    <message>
        <source>This file is not a whole backup of Masomo.</source>
        <translation>Faili hii si nakala rudufu kamili ya Masomo.</translation>
    </message>
    <message>
        <source>This file unpacks to more than Masomo reads: the limit is {limit_mb} MB.</source>
        <translation>Faili hii inafunguka kuwa kubwa kuliko Masomo inavyosoma: kikomo ni MB {limit_mb}.</translation>
    </message>
    <message>
        <source>This installation of Masomo lacks the part that runs this: {library}.</source>
        <translation>Usakinishaji huu wa Masomo hauna sehemu inayoendesha hili: {library}.</translation>
    </message>
    <message>
        <source>This is a file of Office 97-2003 (.{old}), which Masomo does not read.</source>
        <translation>Hii ni faili ya Office 97-2003 (.{old}), ambayo Masomo haisomi.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Hii ni folda, si faili.</translation>
    </message>
    <message>
        <source>This is the same file as “{name}”, byte for byte, so it cannot be read either.</source>
        <translation>Hili ni faili lile lile kama “{name}”, baiti kwa baiti, kwa hiyo nalo haliwezi kusomwa.</translation>
    </message>
    <message>
        <source>This is too long for the model: {tokens} tokens, of {context} that it can hold.</source>
        <translation>Hii ni ndefu mno kwa modeli: tokeni {tokens}, kati ya {context} inazoweza kushika.</translation>
    </message>
    <message>
        <source>This job is {state}, so it cannot be {verb}.</source>
        <translation>Kazi hii iko katika hali {state}, kwa hiyo haiwezi kufanyiwa hivi: {verb}.</translation>
    </message>
    <message>
        <source>This kind of source has no pages to show as pictures.</source>
        <translation>Chanzo cha aina hii hakina kurasa za kuonyesha kama picha.</translation>
    </message>
    <message>
        <source>This machine has no keyring to keep a key in ({why}).</source>
        <translation>Mashine hii haina mahali salama pa kuhifadhi ufunguo ({why}).</translation>
    </message>
    <message>
        <source>This needed more than the {memory_mb} MB of memory that it may use.</source>
        <translation>Hili lilihitaji zaidi ya MB {memory_mb} za kumbukumbu zinazoruhusiwa.</translation>
    </message>
    <message>
        <source>This page is too large to be drawn: it measures {width} by {height} points.</source>
        <translation>Ukurasa huu ni mkubwa mno kuchorwa: ni pointi {width} kwa {height}.</translation>
    </message>
    <message>
        <source>This password does not open the file.</source>
        <translation>Nenosiri hili halifungui faili.</translation>
    </message>
    <message>
        <source>This picture has more points than Masomo draws: the limit is {limit_mp} megapixels.</source>
        <translation>Picha hii ina pointi nyingi kuliko Masomo inavyochora: kikomo ni megapikseli {limit_mp}.</translation>
    </message>
    <message>
        <source>This recording is longer than Masomo listens to: the limit is {hours} hours.</source>
        <translation>Rekodi hii ni ndefu kuliko Masomo inavyosikiliza: kikomo ni saa {hours}.</translation>
    </message>
    <message>
        <source>This source is “{state}”, so there is nothing to do of that kind.</source>
        <translation>Chanzo hiki ni “{state}”, kwa hiyo hakuna cha kufanya cha aina hiyo.</translation>
    </message>
    <message>
        <source>This table has more cells than Masomo reads: the limit is {limit}.</source>
        <translation>Jedwali hili lina seli nyingi kuliko Masomo inavyosoma: kikomo ni {limit}.</translation>
    </message>
    <message>
        <source>This took longer than the {seconds} seconds that it may take.</source>
        <translation>Hili lilichukua muda zaidi ya sekunde {seconds} zinazoruhusiwa.</translation>
    </message>
    <message>
        <source>This version of Masomo makes no practice tests yet.</source>
        <translation>Toleo hili la Masomo bado halitengenezi mitihani ya mazoezi.</translation>
    </message>
    <message>
        <source>Try again later, or allow another engine for it in the settings.</source>
        <translation>Jaribu tena baadaye, au ruhusu injini nyingine kwa hili kwenye mipangilio.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Jaribu tena baadaye.</translation>
    </message>
    <message>
        <source>Try again on another network, or add the model from a file.</source>
        <translation>Jaribu tena kwenye mtandao mwingine, au ongeza modeli kutoka kwenye faili.</translation>
    </message>
    <message>
        <source>Try again when the computer is less busy, or split the file into smaller parts.</source>
        <translation>Jaribu tena kompyuta ikiwa na kazi kidogo, au gawanya faili katika sehemu ndogo.</translation>
    </message>
    <message>
        <source>Try again, or use a larger model.</source>
        <translation>Jaribu tena, au tumia modeli kubwa zaidi.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Jaribu tena.</translation>
    </message>
    <message>
        <source>Try again; if it happens each time, the file is probably damaged.</source>
        <translation>Jaribu tena; ikitokea kila mara, huenda faili imeharibika.</translation>
    </message>
    <message>
        <source>Try again; if it happens each time, use another model.</source>
        <translation>Jaribu tena; ikitokea kila mara, tumia modeli nyingine.</translation>
    </message>
    <message>
        <source>Unlock it with its password; if it has none, ask its author for an open copy.</source>
        <translation>Ifungue kwa nenosiri lake; kama haina, mwombe mwandishi nakala iliyo wazi.</translation>
    </message>
    <message>
        <source>Update Masomo to open it.</source>
        <translation>Sasisha Masomo ili kuifungua.</translation>
    </message>
    <message>
        <source>Use --engine builtin, which is always there and needs no network.</source>
        <translation>Tumia --engine builtin, ambayo ipo daima na haihitaji mtandao.</translation>
    </message>
    <message>
        <source>Use --engine builtin.</source>
        <translation>Tumia --engine builtin.</translation>
    </message>
    <message>
        <source>Use --kind quiz, or update Masomo when a version that makes them is out.</source>
        <translation>Tumia --kind quiz, au sasisha Masomo toleo linaloitengeneza litakapotoka.</translation>
    </message>
    <message>
        <source>Use the builtin engine, or a server.</source>
        <translation>Tumia injini iliyojengwa ndani, au seva.</translation>
    </message>
    <message>
        <source>Use up to 40 letters, digits, dots and dashes.</source>
        <translation>Tumia hadi herufi, tarakimu, nukta na vistari 40.</translation>
    </message>
    <message>
        <source>Wait until that is done, or stop it, then try again.</source>
        <translation>Subiri hilo liishe, au lisimamishe, kisha jaribu tena.</translation>
    </message>
    <message>
        <source>Wait, or use another engine.</source>
        <translation>Subiri, au tumia injini nyingine.</translation>
    </message>
    <message>
        <source>What came is kept: it goes on from there.</source>
        <translation>Kilichofika kimehifadhiwa: kitaendelea kuanzia hapo.</translation>
    </message>
    <message>
        <source>What was entered cannot be a key.</source>
        <translation>Kilichoandikwa hakiwezi kuwa ufunguo.</translation>
    </message>
    <message>
        <source>What was made is kept: retry to go on.</source>
        <translation>Kilichotengenezwa kimehifadhiwa: jaribu tena ili kuendelea.</translation>
    </message>
    <message>
        <source>What was read is kept: retry to read on.</source>
        <translation>Kilichosomwa kimehifadhiwa: jaribu tena ili kuendelea kusoma.</translation>
    </message>
    <message>
        <source>What you allowed for this course is used up for this month ({month}).</source>
        <translation>Kiasi ulichoruhusu kwa kozi hii kimeisha kwa mwezi huu ({month}).</translation>
    </message>
    <message>
        <source>What {name} gave is not the file that was asked for, so it was thrown away.</source>
        <translation>Kilichotolewa na {name} si faili iliyoombwa, kwa hiyo kimetupwa.</translation>
    </message>
    <message>
        <source>What “{engine}” may use in a month is used up for {month}.</source>
        <translation>Kile ambacho “{engine}” inaweza kutumia kwa mwezi kimekwisha kwa {month}.</translation>
    </message>
    <message>
        <source>Write a question of up to {most} letters.</source>
        <translation>Andika swali lenye herufi zisizozidi {most}.</translation>
    </message>
    <message>
        <source>You have not allowed “{server}” to read pages of this course.</source>
        <translation>Hujaruhusu “{server}” isome kurasa za kozi hii.</translation>
    </message>
    <message>
        <source>You stopped the reading of this file.</source>
        <translation>Ulisimamisha kusomwa kwa faili hii.</translation>
    </message>
    <message>
        <source>You stopped this before it was finished.</source>
        <translation>Ulisimamisha hili kabla halijamalizika.</translation>
    </message>
    <message>
        <source>masomo models list names those that there are. Others can be added from a file.</source>
        <translation>masomo models list hutaja zilizopo. Nyingine zinaweza kuongezwa kutoka kwenye faili.</translation>
    </message>
    <message>
        <source>{sentence} Found on page {unit}: {words}.</source>
        <translation>{sentence} Imeonekana kwenye ukurasa {unit}: {words}.</translation>
    </message>
    <message>
        <source>“{address}” is no address of a Document AI processor.</source>
        <translation>“{address}” si anwani ya kichakataji cha Document AI.</translation>
    </message>
    <message>
        <source>“{address}” is no address of a server.</source>
        <translation>“{address}” si anwani ya seva.</translation>
    </message>
    <message>
        <source>“{engine}” is no server: improving is what a server does for this machine.</source>
        <translation>“{engine}” si seva: kuboresha ni kazi ambayo seva huifanyia kompyuta hii.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a server.</source>
        <translation>“{name}” haliwezi kuwa jina la seva.</translation>
    </message>
    <message>
        <source>“{name}” failed several times and is left alone for {seconds} seconds.</source>
        <translation>“{name}” imeshindwa mara kadhaa, na inaachwa kwa sekunde {seconds}.</translation>
    </message>
    <message>
        <source>“{name}” is no model that Masomo can use ({why}).</source>
        <translation>“{name}” si modeli ambayo Masomo inaweza kuitumia ({why}).</translation>
    </message>
</context>
</TS>
