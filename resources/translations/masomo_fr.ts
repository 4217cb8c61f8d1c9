<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Copy version</source>
        <translation>Copier la version</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Dossier des données</translation>
    </message>
    <message>
        <source>Masomo {version}</source>
        <translation>Masomo {version}</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later: you may use, study, share and change it.</source>
        <translation>Logiciel libre sous la licence publique générale GNU Affero, version 3 ou ultérieure : vous pouvez l’utiliser, l’étudier, le partager et le modifier.</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>something since removed</source>
        <translation>quelque chose de supprimé depuis</translation>
    </message>
    <message>
        <source>lets the chat go first</source>
        <translation>laisse passer la discussion</translation>
    </message>
    <message>
        <source>lets the reading of files go first</source>
        <translation>laisse passer la lecture des fichiers</translation>
    </message>
    <message>
        <source>waits because the battery is low</source>
        <translation>attend, car la batterie est faible</translation>
    </message>
    <message>
        <source>waits because you asked for quiet</source>
        <translation>attend, car vous avez demandé le calme</translation>
    </message>
    <message>
        <source>waits until the computer has time</source>
        <translation>attend que l’ordinateur ait le temps</translation>
    </message>
    <message>
        <source>waits until enough memory is free</source>
        <translation>attend qu’il y ait assez de mémoire libre</translation>
    </message>
    <message>
        <source>{n} s for each</source>
        <translation>{n} s pour chaque</translation>
    </message>
    <message>
        <source>{count} a minute</source>
        <translation>{count} par minute</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>for {n} s</source>
        <translation>depuis {n} s</translation>
    </message>
    <message>
        <source>for {n} min</source>
        <translation>depuis {n} min</translation>
    </message>
    <message>
        <source>for {n} h</source>
        <translation>depuis {n} h</translation>
    </message>
    <message>
        <source>for {n} days</source>
        <translation>depuis {n} jours</translation>
    </message>
    <message>
        <source>the first {ago}</source>
        <translation>le premier {ago}</translation>
    </message>
    <message>
        <source>all of it: {left}</source>
        <translation>en tout : {left}</translation>
    </message>
    <message>
        <source>last: {task}, {when}</source>
        <translation>dernier : {task}, {when}</translation>
    </message>
    <message>
        <source>next: {task}, {when}</source>
        <translation>prochain : {task}, {when}</translation>
    </message>
    <message>
        <source>Nothing to do at the moment: everything you asked for is done.</source>
        <translation>Rien à faire pour le moment : tout ce que vous avez demandé est fait.</translation>
    </message>
    <message>
        <source>{first}, and {more}</source>
        <translation>{first}, et {more}</translation>
    </message>
    <message>
        <source>Needs you: {n}</source>
        <translation>À voir : {n}</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Calme</translation>
    </message>
    <message>
        <source>You asked for quiet: scans, speech, study material and upkeep wait.</source>
        <translation>Vous avez demandé le calme : numérisations, parole, supports d’étude et entretien attendent.</translation>
    </message>
    <message>
        <source>Saving battery</source>
        <translation>Économie de batterie</translation>
    </message>
    <message>
        <source>Heavy work waits until the computer is plugged in.</source>
        <translation>Les gros travaux attendent que l’ordinateur soit branché.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Masomo is working for you. Go on: nothing waits for it.</source>
        <translation>Masomo travaille pour vous. Continuez : rien ne vous retient.</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>Nouvel essai</translation>
    </message>
    <message>
        <source>Something did not work; it is tried again by itself.</source>
        <translation>Quelque chose n’a pas marché ; un nouvel essai se fait tout seul.</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Tout va bien</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>Il ne reste rien à faire.</translation>
    </message>
    <message>
        <source>is running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>did not work</source>
        <translation>n’a pas marché</translation>
    </message>
    <message>
        <source>was cut off</source>
        <translation>a été coupé</translation>
    </message>
    <message>
        <source>was cancelled</source>
        <translation>a été annulé</translation>
    </message>
    <message>
        <source>put off</source>
        <translation>remis à plus tard</translation>
    </message>
    <message>
        <source>stopped as Masomo was closed</source>
        <translation>arrêté à la fermeture de Masomo</translation>
    </message>
    <message numerus="yes">
        <source>%n to be tried again</source>
        <translation>
            <numerusform>%n à réessayer</numerusform>
            <numerusform>%n à réessayer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do, later.</source>
        <translation>
            <numerusform>%n chose à faire, plus tard.</numerusform>
            <numerusform>%n choses à faire, plus tard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more thing(s)</source>
        <translation>
            <numerusform>%n autre chose</numerusform>
            <numerusform>%n autres choses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be done. Activity says why.</source>
        <translation>
            <numerusform>%n chose n’a pas pu se faire. L’activité dit pourquoi.</numerusform>
            <numerusform>%n choses n’ont pas pu se faire. L’activité dit pourquoi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at work</source>
        <translation>
            <numerusform>%n en cours</numerusform>
            <numerusform>%n en cours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity</source>
        <extracomment>Changes of jobs are shown so often at most; while something runs or waits, times go on as often.</extracomment>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Rien ici</translation>
    </message>
    <message>
        <source>When you add a file or make something from it, the work shows here.</source>
        <translation>Quand vous ajoutez un fichier ou créez quelque chose à partir de lui, le travail apparaît ici.</translation>
    </message>
    <message>
        <source>Which kind of work</source>
        <translation>Quel genre de travail</translation>
    </message>
    <message>
        <source>Which state</source>
        <translation>Quel état</translation>
    </message>
    <message>
        <source>All work</source>
        <translation>Tout le travail</translation>
    </message>
    <message>
        <source>Back to the newest</source>
        <translation>Revenir aux plus récents</translation>
    </message>
    <message>
        <source>Details copied.</source>
        <translation>Détails copiés.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Open the course</source>
        <translation>Ouvrir le cours</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
</context>
<context>
    <name>AddModel</name>
    <message>
        <source>Add a model</source>
        <translation>Ajouter un modèle</translation>
    </message>
    <message>
        <source>A language model is a GGUF file, a speech model a folder with model.bin and config.json, a language for scans a traineddata file. It is copied, checked, and loaded once before it is used; a stick can be taken out after that.</source>
        <translation>Un modèle de langue est un fichier GGUF, un modèle de parole un dossier avec model.bin et config.json, une langue pour les scans un fichier traineddata. Il est copié, vérifié et chargé une fois avant d’être utilisé ; ensuite la clé USB peut être retirée.</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>Fichier ou dossier</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Fichier…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Dossier…</translation>
    </message>
    <message>
        <source>For everybody who uses this machine</source>
        <translation>Pour tous ceux qui utilisent cette machine</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Models (*.gguf *.traineddata);;All files (*)</source>
        <translation>Modèles (*.gguf *.traineddata);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Choisir un modèle</translation>
    </message>
    <message>
        <source>Choose a speech model</source>
        <translation>Choisir un modèle de parole</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Petite</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Très grande</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
</context>
<context>
    <name>ArtifactActions</name>
    <message>
        <source>There is nothing in it yet.</source>
        <translation>Il n’y a encore rien dedans.</translation>
    </message>
    <message>
        <source>It is asked better, item by item, whenever the server can be reached.</source>
        <translation>Les éléments sont reformulés un par un, dès que le serveur est joignable.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) have their former words again.</source>
        <translation>
            <numerusform>%n élément a retrouvé son ancienne formulation.</numerusform>
            <numerusform>%n éléments ont retrouvé leur ancienne formulation.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete this set? ({kind})</source>
        <translation>Supprimer cet ensemble ? ({kind})</translation>
    </message>
    <message>
        <source>It cannot be brought back, but you can make another from the same files.</source>
        <translation>Il ne peut pas être récupéré, mais vous pouvez en créer un autre à partir des mêmes fichiers.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>The study set was deleted.</source>
        <translation>L’ensemble d’étude a été supprimé.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>What was withheld?</source>
        <translation>Qu’est-ce qui a été écarté ?</translation>
    </message>
    <message>
        <source>Stop, and keep what is made</source>
        <translation>Arrêter, et garder ce qui est fait</translation>
    </message>
    <message>
        <source>Improve when online…</source>
        <translation>Améliorer en ligne…</translation>
    </message>
    <message>
        <source>Make again</source>
        <translation>Refaire</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
</context>
<context>
    <name>Artifacts</name>
    <message>
        <source>Making</source>
        <translation>En création</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>En partie</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>{n} asked for</source>
        <translation>{n} demandés</translation>
    </message>
    <message>
        <source>from page {pages} of {total}</source>
        <translation>de la page {pages} sur {total}</translation>
    </message>
    <message>
        <source>from pages {pages} of {total}</source>
        <translation>des pages {pages} sur {total}</translation>
    </message>
    <message>
        <source>from part {pages} of {total}</source>
        <translation>de la partie {pages} sur {total}</translation>
    </message>
    <message>
        <source>from parts {pages} of {total}</source>
        <translation>des parties {pages} sur {total}</translation>
    </message>
    <message>
        <source>from section {pages} of {total}</source>
        <translation>de la section {pages} sur {total}</translation>
    </message>
    <message>
        <source>from sections {pages} of {total}</source>
        <translation>des sections {pages} sur {total}</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Étudier</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message numerus="yes">
        <source>%n withheld</source>
        <translation>
            <numerusform>%n écarté</numerusform>
            <numerusform>%n écartés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from {read} of {total} pages of %n source(s)</source>
        <translation>
            <numerusform>de {read} pages sur {total} de %n source</numerusform>
            <numerusform>de {read} pages sur {total} de %n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from all %n page(s)</source>
        <translation>
            <numerusform>de toutes les pages (%n)</numerusform>
            <numerusform>de toutes les %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from {units} of %n page(s)</source>
        <translation>
            <numerusform>de {units} page sur %n</numerusform>
            <numerusform>de {units} pages sur %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>CardFace</name>
    <message>
        <source>Answer</source>
        <extracomment>Fronts and backs with more letters than this are set smaller.</extracomment>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Fill the gap</source>
        <translation>Complétez</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
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
        <translation>SQLite, la base de données</translation>
    </message>
    <message>
        <source>Tesseract, for scanned pages</source>
        <translation>Tesseract, pour les pages numérisées</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Processeurs</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Dossier des données</translation>
    </message>
    <message>
        <source>Your database</source>
        <translation>Votre base de données</translation>
    </message>
    <message>
        <source>Form of the database</source>
        <translation>Forme de la base de données</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Speech models</source>
        <translation>Modèles de parole</translation>
    </message>
    <message>
        <source>Language models</source>
        <translation>Modèles de langue</translation>
    </message>
    <message>
        <source>Who runs the jobs</source>
        <translation>Qui exécute les tâches</translation>
    </message>
    <message>
        <source>Part for language models</source>
        <translation>Composant pour les modèles de langue</translation>
    </message>
    <message>
        <source>Part for recordings</source>
        <translation>Composant pour les enregistrements</translation>
    </message>
    <message>
        <source>Install Tesseract and the languages of your books: see “Reading”.</source>
        <translation>Installez Tesseract et les langues de vos livres : voir « Lecture ».</translation>
    </message>
    <message>
        <source>Masomo is made for 4 GB: close other programs while large files are read.</source>
        <translation>Masomo est fait pour 4 Go : fermez d’autres programmes pendant la lecture de gros fichiers.</translation>
    </message>
    <message>
        <source>Free at least 1 GB, or nothing more can be imported soon.</source>
        <translation>Libérez au moins 1 Go, sinon plus rien ne pourra bientôt être ajouté.</translation>
    </message>
    <message>
        <source>Make the folder writable, or start Masomo with another one.</source>
        <translation>Rendez le dossier accessible en écriture, ou lancez Masomo avec un autre.</translation>
    </message>
    <message>
        <source>Close Masomo and open it again: it offers the newest backup.</source>
        <translation>Fermez Masomo et rouvrez-le : il propose la sauvegarde la plus récente.</translation>
    </message>
    <message>
        <source>Update Masomo.</source>
        <translation>Mettez Masomo à jour.</translation>
    </message>
    <message>
        <source>Make one under “Backups and storage”.</source>
        <translation>Faites-en une sous « Sauvegardes et stockage ».</translation>
    </message>
    <message>
        <source>Add one under “Models” to read recordings and videos.</source>
        <translation>Ajoutez-en un sous « Modèles » pour lire enregistrements et vidéos.</translation>
    </message>
    <message>
        <source>Not needed. Add one under “Models” for better words.</source>
        <translation>Pas nécessaire. Ajoutez-en un sous « Modèles » pour de meilleures formulations.</translation>
    </message>
    <message>
        <source>Install Masomo with its part for language models.</source>
        <translation>Installez Masomo avec son composant pour les modèles de langue.</translation>
    </message>
    <message>
        <source>Install Masomo with its part for recordings.</source>
        <translation>Installez Masomo avec son composant pour les enregistrements.</translation>
    </message>
</context>
<context>
    <name>ChooseCourse</name>
    <message>
        <source>Add to which course?</source>
        <translation>À quel cours l’ajouter ?</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Cours</translation>
    </message>
    <message>
        <source>A new course</source>
        <translation>Un nouveau cours</translation>
    </message>
    <message>
        <source>Name of the new course</source>
        <translation>Nom du nouveau cours</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Ask about your material</source>
        <translation>Posez une question sur vos documents</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Votre question</translation>
    </message>
    <message>
        <source>Language of the answer</source>
        <translation>Langue de la réponse</translation>
    </message>
    <message>
        <source>As your material</source>
        <translation>Comme vos documents</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>This changes your earlier question. Escape gives it up.</source>
        <translation>Ceci modifie votre question précédente. Échap pour y renoncer.</translation>
    </message>
    <message>
        <source>Enter asks · Shift+Enter begins a line · Escape stops</source>
        <translation>Entrée pour demander · Maj+Entrée pour une nouvelle ligne · Échap pour arrêter</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Pages of this source</source>
        <translation>Pages de cette source</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(pas de texte)</translation>
    </message>
</context>
<context>
    <name>CourseActions</name>
    <message>
        <source>New course</source>
        <translation>Nouveau cours</translation>
    </message>
    <message>
        <source>A course holds the files of one subject, and what you make of them.</source>
        <translation>Un cours réunit les fichiers d’une matière et ce que vous en faites.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>For example: Biology, form 2</source>
        <translation>Par exemple : Biologie, seconde</translation>
    </message>
    <message>
        <source>Rename course</source>
        <translation>Renommer le cours</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Renamed to “{name}”.</source>
        <translation>Renommé en « {name} ».</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>Supprimer « {name} » ?</translation>
    </message>
    <message>
        <source>Its files, their text, and every summary, deck and quiz made of them are erased from Masomo. This cannot be undone. The files you added stay where you took them from.</source>
        <translation>Ses fichiers, leur texte et tous les résumés, cartes et quiz créés à partir d’eux sont effacés de Masomo. C’est irréversible. Les fichiers que vous avez ajoutés restent là où vous les avez pris.</translation>
    </message>
    <message>
        <source>Delete course</source>
        <translation>Supprimer le cours</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>« {name} » a été supprimé.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
</context>
<context>
    <name>CoursePage</name>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>More about this course</source>
        <translation>Plus d’actions pour ce cours</translation>
    </message>
    <message>
        <source>Study sets</source>
        <translation>Ensembles d’étude</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>Coller du texte</translation>
    </message>
    <message>
        <source>Add the first file</source>
        <translation>Ajoutez le premier fichier</translation>
    </message>
    <message>
        <source>Drop a file or a folder anywhere here: books, slides, scans, recordings.</source>
        <translation>Déposez ici un fichier ou un dossier : livres, diapositives, scans, enregistrements.</translation>
    </message>
    <message>
        <source>You can make these as soon as the first file has been read.</source>
        <translation>Vous pourrez créer ceci dès que le premier fichier aura été lu.</translation>
    </message>
    <message>
        <source>None of the files below can be studied from yet.</source>
        <translation>Aucun des fichiers ci-dessous ne peut encore être étudié.</translation>
    </message>
    <message>
        <source>Add a file first; then you can make these.</source>
        <translation>Ajoutez d’abord un fichier ; vous pourrez ensuite créer ceci.</translation>
    </message>
    <message>
        <source>Send pages of this course to “{name}”?</source>
        <translation>Envoyer des pages de ce cours à « {name} » ?</translation>
    </message>
    <message>
        <source>The passages that the questions are made from leave this machine and go to that server. Allowing it holds for this course until you withdraw it.</source>
        <translation>Les passages dont on tire les questions quittent cet ordinateur et vont à ce serveur. L’autorisation vaut pour ce cours jusqu’à ce que vous la retiriez.</translation>
    </message>
    <message>
        <source>Allow and make</source>
        <translation>Autoriser et créer</translation>
    </message>
</context>
<context>
    <name>DeckEnd</name>
    <message>
        <source>I knew it</source>
        <translation>Je le savais</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Go through the missed ones</source>
        <translation>Revoir les cartes manquées</translation>
    </message>
    <message>
        <source>Start the deck again</source>
        <translation>Recommencer le paquet</translation>
    </message>
    <message>
        <source>You knew every card</source>
        <translation>Vous saviez toutes les cartes</translation>
    </message>
    <message>
        <source>You went through them all</source>
        <translation>Vous les avez toutes parcourues</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) in this round.</source>
        <translation>
            <numerusform>%n carte dans ce tour.</numerusform>
            <numerusform>%n cartes dans ce tour.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop to add to Masomo</source>
        <translation>Déposez pour ajouter à Masomo</translation>
    </message>
</context>
<context>
    <name>EngineOrder</name>
    <message>
        <source>Engines for: {task}</source>
        <translation>Moteurs pour : {task}</translation>
    </message>
    <message>
        <source>Masomo asks the first that is ticked. Where it cannot answer, the next one that is ticked does, and every item says which one it was.</source>
        <translation>Masomo interroge le premier qui est coché. S’il ne peut pas répondre, le suivant qui est coché le fait, et chaque élément dit lequel c’était.</translation>
    </message>
    <message>
        <source>Engines, in their order</source>
        <translation>Moteurs, dans leur ordre</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>Utiliser ceux-ci</translation>
    </message>
</context>
<context>
    <name>EnginesSection</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the engines for: {task}</source>
        <translation>Choisir les moteurs pour : {task}</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Qui fait quoi</translation>
    </message>
    <message>
        <source>Masomo’s own rules, on this machine. No model is asked.</source>
        <translation>Les règles de Masomo, sur cet appareil. Aucun modèle n’est interrogé.</translation>
    </message>
    <message>
        <source>What leaves this machine</source>
        <translation>Ce qui quitte cette machine</translation>
    </message>
    <message>
        <source>What it has cost</source>
        <translation>Ce que cela a coûté</translation>
    </message>
    <message>
        <source>Engines and what they did</source>
        <translation>Les moteurs et ce qu’ils ont fait</translation>
    </message>
    <message>
        <source>The last two weeks, by day</source>
        <translation>Les deux dernières semaines, par jour</translation>
    </message>
    <message>
        <source>What was used on which day</source>
        <translation>Ce qui a été utilisé quel jour</translation>
    </message>
    <message>
        <source>{engine}, because you chose no other. No model is needed.</source>
        <translation>{engine}, car vous n’en avez pas choisi d’autre. Aucun modèle n’est nécessaire.</translation>
    </message>
    <message>
        <source>{engine}, because you put it first.</source>
        <translation>{engine}, car vous l’avez mis en premier.</translation>
    </message>
    <message>
        <source>{engine}, because what you put before it is no longer here.</source>
        <translation>{engine}, car ce que vous aviez mis avant n’est plus là.</translation>
    </message>
    <message>
        <source>Where it cannot: {others}.</source>
        <translation>À défaut : {others}.</translation>
    </message>
    <message>
        <source>Where it cannot, nothing is made.</source>
        <translation>À défaut, rien n’est produit.</translation>
    </message>
    <message>
        <source>Nothing. Masomo has no account and opens no connection by itself; your files, questions and answers stay here. It connects only when you ask it to download a model, test a server, or choose a server for a task.</source>
        <translation>Rien. Masomo n’a pas de compte et n’ouvre aucune connexion de lui-même ; vos fichiers, questions et réponses restent ici. Il ne se connecte que si vous lui demandez de télécharger un modèle, de tester un serveur, ou choisissez un serveur pour une tâche.</translation>
    </message>
    <message>
        <source>To {server}, for {tasks}: the passages that the question is about, and what is asked about them. Never your files as they are, your answers, or your name.</source>
        <translation>À {server}, pour {tasks} : les passages sur lesquels porte la question, et ce qui est demandé à leur sujet. Jamais vos fichiers tels quels, vos réponses ou votre nom.</translation>
    </message>
    <message>
        <source>To {server}, for the course “{course}”: pictures of pages that are hard to read, when you ask for it. This month: {used} of at most {allowed}, for {money}.</source>
        <translation>À {server}, pour le cours « {course} » : des images de pages difficiles à lire, quand vous le demandez. Ce mois-ci : {used} sur {allowed} au plus, pour {money}.</translation>
    </message>
    <message>
        <source>To {server}, for sets that you asked it to improve: the sentences that their items were made of. This month: {used} of at most {allowed} tokens.</source>
        <translation>À {server}, pour les ensembles que vous lui avez demandé d’améliorer : les phrases dont leurs éléments ont été tirés. Ce mois-ci : {used} jetons sur {allowed} au plus.</translation>
    </message>
    <message>
        <source>Nothing else leaves.</source>
        <translation>Rien d’autre ne sort.</translation>
    </message>
    <message>
        <source>Nothing: no model or server has been asked yet.</source>
        <translation>Rien : aucun modèle ni serveur n’a encore été interrogé.</translation>
    </message>
    <message>
        <source>{amounts} so far, by the prices that you entered.</source>
        <translation>{amounts} jusqu’ici, d’après les prix que vous avez saisis.</translation>
    </message>
    <message>
        <source>No money that Masomo knows of. Models on this machine cost none; for a server, enter its prices under “Servers and keys”.</source>
        <translation>Aucune dépense connue de Masomo. Les modèles sur cette machine ne coûtent rien ; pour un serveur, saisissez ses prix sous « Serveurs et clés ».</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>{read} tokens read, {written} written</source>
        <translation>{read} jetons lus, {written} écrits</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this source</source>
        <translation>Chercher dans cette source</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>Précédent (Maj+Entrée)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Suivant (Entrée)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} sur {total}</translation>
    </message>
</context>
<context>
    <name>FlashcardsPage</name>
    <message>
        <source>All cards</source>
        <translation>Toutes les cartes</translation>
    </message>
    <message>
        <source>More cards are coming</source>
        <translation>D’autres cartes arrivent</translation>
    </message>
    <message>
        <source>You went through all that are ready. The next ones appear here by themselves.</source>
        <translation>Vous avez parcouru toutes celles qui sont prêtes. Les suivantes apparaissent ici d’elles-mêmes.</translation>
    </message>
    <message>
        <source>No cards in this deck</source>
        <translation>Aucune carte dans ce paquet</translation>
    </message>
    <message>
        <source>These pages held no fact that could be asked by itself. Add more pages.</source>
        <translation>Ces pages ne contiennent aucun fait qui puisse être demandé seul. Ajoutez d’autres pages.</translation>
    </message>
    <message>
        <source>Take the last answer back (Backspace)</source>
        <translation>Annuler la dernière réponse (Retour arrière)</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>Mélanger</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Montrer la réponse</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Again, key 1</source>
        <translation>À revoir, touche 1</translation>
    </message>
    <message>
        <source>I knew it</source>
        <translation>Je le savais</translation>
    </message>
    <message>
        <source>I knew it, key 2</source>
        <translation>Je le savais, touche 2</translation>
    </message>
    <message>
        <source>Flashcards</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>Card {n} of {total}</source>
        <translation>Carte {n} sur {total}</translation>
    </message>
    <message>
        <source> · {known} known · {again} to see again</source>
        <translation> · {known} sues · {again} à revoir</translation>
    </message>
    <message>
        <source>Missed cards · {place}</source>
        <translation>Cartes manquées · {place}</translation>
    </message>
</context>
<context>
    <name>FolderImport</name>
    <message>
        <source>Add the folder “{name}”</source>
        <translation>Ajouter le dossier « {name} »</translation>
    </message>
    <message numerus="yes">
        <source>Add %n folder(s)</source>
        <translation>
            <numerusform>Ajouter %n dossier</numerusform>
            <numerusform>Ajouter %n dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking into the folder</source>
        <translation>Examen du dossier</translation>
    </message>
    <message>
        <source>Files in the folder</source>
        <translation>Fichiers du dossier</translation>
    </message>
    <message>
        <source>Watch this folder: add what comes into it later by itself</source>
        <translation>Surveiller ce dossier : ajouter automatiquement ce qui y arrive plus tard</translation>
    </message>
    <message>
        <source>Watch these folders: add what comes into them later by itself</source>
        <translation>Surveiller ces dossiers : ajouter automatiquement ce qui y arrive plus tard</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Looking at file {n} of {total}…</source>
        <translation>Examen du fichier {n} sur {total}…</translation>
    </message>
    <message numerus="yes">
        <source>Looking into the folder… %n file(s) so far</source>
        <translation>
            <numerusform>Examen du dossier… %n fichier jusqu’ici</numerusform>
            <numerusform>Examen du dossier… %n fichiers jusqu’ici</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{chosen} of %n new file(s) chosen, {size}.</source>
        <translation>
            <numerusform>{chosen} sur %n nouveau fichier choisi, {size}.</numerusform>
            <numerusform>{chosen} sur %n nouveaux fichiers choisis, {size}.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing new in it.</source>
        <translation>Il n’y a rien de nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s)</source>
        <translation>
            <numerusform>Ajouter %n fichier</numerusform>
            <numerusform>Ajouter %n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Surveiller</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden or unfinished file(s) and folder(s) passed over.</source>
        <translation>
            <numerusform>%n fichier ou dossier caché ou inachevé a été ignoré.</numerusform>
            <numerusform>%n fichiers ou dossiers cachés ou inachevés ont été ignorés.</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds more than Masomo looks at in one go: this is its first part.</source>
        <translation>Il contient plus que ce que Masomo examine en une fois : en voici la première partie.</translation>
    </message>
</context>
<context>
    <name>FolderTree</name>
    <message>
        <source>File</source>
        <extracomment>Groups with fewer files than this are open from the start.</extracomment>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Cannot be added</source>
        <translation>Ne peuvent pas être ajoutés</translation>
    </message>
    <message>
        <source>Already there, with the same content</source>
        <translation>Déjà là, avec le même contenu</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>a PDF</source>
        <translation>un PDF</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>un document Word</translation>
    </message>
    <message>
        <source>a PowerPoint presentation</source>
        <translation>une présentation PowerPoint</translation>
    </message>
    <message>
        <source>an Excel workbook</source>
        <translation>un classeur Excel</translation>
    </message>
    <message>
        <source>an OpenDocument text</source>
        <translation>un texte OpenDocument</translation>
    </message>
    <message>
        <source>an OpenDocument presentation</source>
        <translation>une présentation OpenDocument</translation>
    </message>
    <message>
        <source>an OpenDocument spreadsheet</source>
        <translation>un tableur OpenDocument</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>un document RTF</translation>
    </message>
    <message>
        <source>an EPUB book</source>
        <translation>un livre EPUB</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>une page web</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>du texte brut</translation>
    </message>
    <message>
        <source>a picture ({format})</source>
        <translation>une image ({format})</translation>
    </message>
    <message>
        <source>a recording ({format})</source>
        <translation>un enregistrement ({format})</translation>
    </message>
    <message>
        <source>a film ({format})</source>
        <translation>une vidéo ({format})</translation>
    </message>
    <message>
        <source>a file of type {format}</source>
        <translation>un fichier de type {format}</translation>
    </message>
    <message>
        <source>Pictures and scans</source>
        <translation>Images et scans</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Vidéos</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Office documents</source>
        <translation>Documents bureautiques</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Livres</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>Pages web</translation>
    </message>
</context>
<context>
    <name>GoingBack</name>
    <message>
        <source>Going back to the backup</source>
        <translation>Retour à la sauvegarde</translation>
    </message>
    <message>
        <source>Checking every byte of it first. Nothing is replaced before that.</source>
        <translation>Chaque octet est d’abord vérifié. Rien n’est remplacé avant cela.</translation>
    </message>
    <message>
        <source>Open Masomo</source>
        <translation>Ouvrir Masomo</translation>
    </message>
    <message>
        <source>Masomo is as it was on {when}.</source>
        <translation>Masomo est comme il était le {when}.</translation>
    </message>
    <message>
        <source>What was there before is kept in the folder “aside/{name}” for a month.</source>
        <translation>Ce qui était là avant est gardé un mois dans le dossier « aside/{name} ».</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be brought back.</source>
        <translation>
            <numerusform>%n fichier n’a pas pu être récupéré.</numerusform>
            <numerusform>%n fichiers n’ont pas pu être récupérés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something went wrong in Masomo. Nothing was replaced.</source>
        <translation>Un problème est survenu dans Masomo. Rien n’a été remplacé.</translation>
    </message>
</context>
<context>
    <name>HardPages</name>
    <message>
        <source>Hard pages</source>
        <translation>Pages difficiles</translation>
    </message>
    <message>
        <source>Shown as the server read it; the text of this machine is kept.</source>
        <translation>Affiché tel que le serveur l’a lu ; le texte de cet ordinateur est gardé.</translation>
    </message>
    <message>
        <source>Use the local text again</source>
        <translation>Reprendre le texte local</translation>
    </message>
    <message>
        <source>Shown as this machine read it; the text of the server is kept.</source>
        <translation>Affiché tel que cet ordinateur l’a lu ; le texte du serveur est gardé.</translation>
    </message>
    <message>
        <source>Use the server’s text</source>
        <translation>Prendre le texte du serveur</translation>
    </message>
    <message>
        <source>page {done} of {total}</source>
        <translation>page {done} sur {total}</translation>
    </message>
    <message>
        <source>Being read by “{server}”</source>
        <translation>Lecture par « {server} » en cours</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Hard to read: {pages}.</source>
        <translation>Difficile à lire : {pages}.</translation>
    </message>
    <message>
        <source>You allow {cap} pages a month to “{server}”; {left} are left.</source>
        <translation>Vous autorisez {cap} pages par mois à « {server} » ; il en reste {left}.</translation>
    </message>
    <message numerus="yes">
        <source>Read %n hard page(s) with {server}</source>
        <translation>
            <numerusform>Lire %n page difficile avec {server}</numerusform>
            <numerusform>Lire %n pages difficiles avec {server}</numerusform>
        </translation>
    </message>
    <message>
        <source>No page of this course is sent anywhere from now on.</source>
        <translation>Désormais, aucune page de ce cours n’est envoyée où que ce soit.</translation>
    </message>
    <message numerus="yes">
        <source>Being read by “{server}”: %n page(s) of “{name}”.</source>
        <translation>
            <numerusform>Lecture par « {server} » : %n page de « {name} ».</numerusform>
            <numerusform>Lecture par « {server} » : %n pages de « {name} ».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Came out better and now shown: %n page(s) of “{name}”.</source>
        <translation>
            <numerusform>Mieux lue et maintenant affichée : %n page de « {name} ».</numerusform>
            <numerusform>Mieux lues et maintenant affichées : %n pages de « {name} ».</numerusform>
        </translation>
    </message>
    <message>
        <source>No page of “{name}” came out better: its text stays as it was.</source>
        <translation>Aucune page de « {name} » n’a été mieux lue : son texte reste tel quel.</translation>
    </message>
    <message>
        <source>What may be sent…</source>
        <translation>Ce qui peut être envoyé…</translation>
    </message>
    <message>
        <source>Send no more pages of this course</source>
        <translation>Ne plus envoyer de pages de ce cours</translation>
    </message>
    <message>
        <source>page {pages}</source>
        <translation>page {pages}</translation>
    </message>
    <message>
        <source>pages {pages}</source>
        <translation>pages {pages}</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Try the sample course</source>
        <translation>Essayer le cours d’exemple</translation>
    </message>
    <message>
        <source>Drop files here or choose them</source>
        <translation>Déposez des fichiers ici ou choisissez-les</translation>
    </message>
    <message>
        <source>PDFs, scans, photos, slides, notes, recordings. Everything stays on this machine.</source>
        <translation>PDF, numérisations, photos, diapositives, notes, enregistrements. Tout reste sur cet appareil.</translation>
    </message>
    <message>
        <source>Drop your files here</source>
        <translation>Déposez vos fichiers ici</translation>
    </message>
    <message>
        <source>Recent courses</source>
        <translation>Cours récents</translation>
    </message>
    <message>
        <source>All courses</source>
        <translation>Tous les cours</translation>
    </message>
    <message>
        <source>1. Masomo reads it</source>
        <translation>1. Masomo le lit</translation>
    </message>
    <message>
        <source>Page by page, without a network. You watch it happen.</source>
        <translation>Page par page, sans réseau. Vous suivez la lecture.</translation>
    </message>
    <message>
        <source>2. You choose what to make</source>
        <translation>2. Vous choisissez quoi créer</translation>
    </message>
    <message>
        <source>A summary, flashcards or a quiz, from your own pages only.</source>
        <translation>Un résumé, des cartes ou un quiz, à partir de vos seules pages.</translation>
    </message>
    <message>
        <source>3. Each answer shows its proof</source>
        <translation>3. Chaque réponse montre sa preuve</translation>
    </message>
    <message>
        <source>The very sentence, on the very page it came from.</source>
        <translation>La phrase exacte, à la page exacte d’où elle vient.</translation>
    </message>
    <message>
        <source>Turn your own pages into summaries, flashcards and quizzes.</source>
        <translation>Faites de vos pages des résumés, des cartes et des quiz.</translation>
    </message>
    <message>
        <source>What will you study today?</source>
        <translation>Qu’allez-vous étudier aujourd’hui ?</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Bonjour</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Bon après-midi</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Bonsoir</translation>
    </message>
</context>
<context>
    <name>HowRead</name>
    <message>
        <source>no text could be read on page {page}</source>
        <translation>aucun texte n’a pu être lu à la page {page}</translation>
    </message>
    <message>
        <source>no text could be read on pages {pages}</source>
        <translation>aucun texte n’a pu être lu aux pages {pages}</translation>
    </message>
    <message>
        <source>({n} % sure)</source>
        <translation>(sûr à {n} %)</translation>
    </message>
    <message>
        <source>called .{suffix}, but it is {what}</source>
        <translation>nommé .{suffix}, mais c’est {what}</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of text</source>
        <translation>
            <numerusform>%n page de texte</numerusform>
            <numerusform>%n pages de texte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repaired</source>
        <translation>
            <numerusform>%n réparée</numerusform>
            <numerusform>%n réparées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) read from pictures</source>
        <translation>
            <numerusform>%n page lue d’après l’image</numerusform>
            <numerusform>%n pages lues d’après l’image</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read from pictures</source>
        <translation>
            <numerusform>%n lue d’après l’image</numerusform>
            <numerusform>%n lues d’après l’image</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) written down from speech</source>
        <translation>
            <numerusform>%n partie transcrite de la parole</numerusform>
            <numerusform>%n parties transcrites de la parole</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hard to read</source>
        <translation>
            <numerusform>%n difficile à lire</numerusform>
            <numerusform>%n difficiles à lire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n lettre</numerusform>
            <numerusform>%n lettres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>There is nothing to paste: copy a file or text.</source>
        <translation>Il n’y a rien à coller : copiez un fichier ou du texte.</translation>
    </message>
    <message numerus="yes">
        <source>Adding %n file(s)…</source>
        <translation>
            <numerusform>Ajout de %n fichier…</numerusform>
            <numerusform>Ajout de %n fichiers…</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder is watched from now on.</source>
        <translation>Le dossier est désormais surveillé.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added. Reading has begun.</source>
        <translation>
            <numerusform>%n fichier ajouté. La lecture a commencé.</numerusform>
            <numerusform>%n fichiers ajoutés. La lecture a commencé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with the same content was already here.</source>
        <translation>
            <numerusform>%n était déjà là avec le même contenu.</numerusform>
            <numerusform>%n étaient déjà là avec le même contenu.</numerusform>
        </translation>
    </message>
    <message>
        <source>This content is already here, as “{name}”.</source>
        <translation>Ce contenu est déjà là, sous le nom « {name} ».</translation>
    </message>
    <message numerus="yes">
        <source>All %n files are already here, with the same content.</source>
        <translation>
            <numerusform>%n fichier est déjà là, avec le même contenu.</numerusform>
            <numerusform>Les %n fichiers sont déjà là, avec le même contenu.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” added. Reading has begun.</source>
        <translation>« {name} » ajouté. La lecture a commencé.</translation>
    </message>
</context>
<context>
    <name>Improve</name>
    <message>
        <source>Improve when online</source>
        <translation>Améliorer en ligne</translation>
    </message>
    <message>
        <source>The answers, their proofs and what you have learned stay. New words are taken only where they pass every check, and the former ones are kept.</source>
        <translation>Les réponses, leurs preuves et ce que vous avez appris restent. Une nouvelle formulation n’est retenue que si elle passe tous les contrôles, et l’ancienne est conservée.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Go back to the former words</source>
        <translation>Revenir à l’ancienne formulation</translation>
    </message>
    <message>
        <source>Stop improving</source>
        <translation>Arrêter l’amélioration</translation>
    </message>
    <message>
        <source>Allow and improve</source>
        <translation>Autoriser et améliorer</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>At most, in tokens a month</source>
        <translation>Au plus, en jetons par mois</translation>
    </message>
    <message>
        <source>{improved} of {items} have new words, {left} are still to be tried.</source>
        <translation>{improved} sur {items} ont une nouvelle formulation, {left} restent à essayer.</translation>
    </message>
    <message>
        <source>There is no server yet. Describe one in Settings, under Servers and keys.</source>
        <translation>Il n’y a pas encore de serveur. Décrivez-en un dans les Paramètres, sous Serveurs et clés.</translation>
    </message>
    <message>
        <source>The sentences that these items were made of leave this machine, one by one, and go to {server}. Nothing else goes: not your files, your answers, or your name.</source>
        <translation>Les phrases dont ces éléments ont été tirés quittent cet ordinateur, une par une, et vont à {server}. Rien d’autre ne part : ni vos fichiers, ni vos réponses, ni votre nom.</translation>
    </message>
    <message>
        <source>This month it has used {used} tokens for this.</source>
        <translation>Ce mois-ci, il a utilisé {used} jetons pour cela.</translation>
    </message>
</context>
<context>
    <name>JobStory</name>
    <message>
        <source>Copy details</source>
        <extracomment>Older runs than these are counted.</extracomment>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Open the course</source>
        <translation>Ouvrir le cours</translation>
    </message>
    <message>
        <source>Cancel the work</source>
        <translation>Annuler ce travail</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{ended} after {n} s</source>
        <translation>{ended} après {n} s</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>Ce qui a été essayé</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier attempt(s)</source>
        <translation>
            <numerusform>%n essai plus ancien</numerusform>
            <numerusform>%n essais plus anciens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Stopping</source>
        <translation>Arrêt en cours</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>attempt {n} of {most}</source>
        <translation>essai {n} sur {most}</translation>
    </message>
    <message>
        <source>Tries again by itself at {time}.</source>
        <translation>Nouvel essai automatique à {time}.</translation>
    </message>
    <message>
        <source>took under {n} s</source>
        <translation>a pris moins de {n} s</translation>
    </message>
    <message>
        <source>stopped before it ended</source>
        <translation>arrêtée avant la fin</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>attend son tour</translation>
    </message>
    <message>
        <source>took {n} s</source>
        <translation>en {n} s</translation>
    </message>
    <message>
        <source>took {n} min</source>
        <translation>en {n} min</translation>
    </message>
</context>
<context>
    <name>LaneStrip</name>
    <message numerus="yes">
        <source>%n failed</source>
        <extracomment>Lanes whose name says already what is done to the files that they work on. Where the board is narrower, what waits stands below what runs.</extracomment>
        <translation>
            <numerusform>%n échec</numerusform>
            <numerusform>%n échecs</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: {name}</source>
        <translation>Ensuite : {name}</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Rien à faire</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Library</source>
        <extracomment>Needing the learner comes first, then what is under way.</extracomment>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>New course</source>
        <translation>Nouveau cours</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Filtrer par nom</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Dernière utilisation</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cours</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Ajouter un fichier</translation>
    </message>
    <message>
        <source>Try the sample course</source>
        <translation>Essayer le cours d’exemple</translation>
    </message>
    <message>
        <source>No courses yet</source>
        <translation>Aucun cours</translation>
    </message>
    <message>
        <source>Drop files anywhere on this window, or make a course and add files to it.</source>
        <translation>Déposez des fichiers n’importe où sur cette fenêtre, ou créez un cours et ajoutez-y des fichiers.</translation>
    </message>
    <message>
        <source>No course has this name</source>
        <translation>Aucun cours de ce nom</translation>
    </message>
    <message>
        <source>Try fewer letters, or clear the filter.</source>
        <translation>Essayez moins de lettres, ou effacez le filtre.</translation>
    </message>
    <message numerus="yes">
        <source>%n course(s)</source>
        <translation>
            <numerusform>%n cours</numerusform>
            <numerusform>%n cours</numerusform>
        </translation>
    </message>
    <message>
        <source>Show as cards</source>
        <translation>Afficher en cartes</translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation>Afficher en liste</translation>
    </message>
</context>
<context>
    <name>Listening</name>
    <message>
        <source>No sound output was found: the text is followed in silence.</source>
        <extracomment>What the keys do in the text of a recording, they do to the recording.</extracomment>
        <translation>Aucune sortie son n’a été trouvée : le texte est suivi en silence.</translation>
    </message>
    <message>
        <source>This recording could not be played.</source>
        <translation>Cet enregistrement n’a pas pu être lu.</translation>
    </message>
</context>
<context>
    <name>MakeCard</name>
    <message>
        <source>How many</source>
        <extracomment>How many items are offered, and which is chosen at first.</extracomment>
        <translation>Combien</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Make: {kind}</source>
        <translation>Créer : {kind}</translation>
    </message>
    <message>
        <source>about {n} s</source>
        <translation>environ {n} s</translation>
    </message>
    <message>
        <source>about {n} min</source>
        <translation>environ {n} min</translation>
    </message>
</context>
<context>
    <name>MakePanel</name>
    <message>
        <source>Who makes it</source>
        <extracomment>how long it takes is to be found out anew: another engine or number was chosen</extracomment>
        <translation>Qui le fait</translation>
    </message>
    <message>
        <source>As chosen in Settings</source>
        <translation>Comme choisi dans les réglages</translation>
    </message>
    <message>
        <source>The sentences that carry the most, chapter by chapter.</source>
        <translation>Les phrases les plus importantes, chapitre par chapitre.</translation>
    </message>
    <message>
        <source>Terms and facts to turn over and remember.</source>
        <translation>Termes et faits à retourner et à retenir.</translation>
    </message>
    <message>
        <source>Questions to answer, each marked with its proof.</source>
        <translation>Des questions, chacune corrigée avec sa preuve.</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>Making this was stopped: {made} were kept.</source>
        <translation>La création a été arrêtée : {made} ont été gardés.</translation>
    </message>
    <message>
        <source>Being made from your pages. The first ones come in a moment.</source>
        <translation>En création à partir de vos pages. Les premiers arrivent dans un instant.</translation>
    </message>
    <message>
        <source>Being made: {made} of {requested} so far.</source>
        <translation>En création : {made} sur {requested} pour l’instant.</translation>
    </message>
    <message>
        <source>Being made: {made} of {requested} so far. You can start now.</source>
        <translation>En création : {made} sur {requested} pour l’instant. Vous pouvez déjà commencer.</translation>
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
        <translation>Un problème est survenu dans Masomo</translation>
    </message>
    <message>
        <source>This is a fault in the program, not in what you did. Your courses are safe. If it happens again, copy the details and send them to the makers.</source>
        <translation>C’est un défaut du programme, pas de ce que vous avez fait. Vos cours sont en sécurité. Si cela se reproduit, copiez les détails et envoyez-les aux auteurs.</translation>
    </message>
</context>
<context>
    <name>ModelsSection</name>
    <message>
        <source>Add from a file or stick…</source>
        <translation>Ajouter depuis un fichier ou une clé…</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>Sur cette machine</translation>
    </message>
    <message>
        <source>No model yet, and none is needed: Masomo makes study material by its own rules. A model phrases it better and answers questions in its own words.</source>
        <translation>Aucun modèle pour l’instant, et aucun n’est nécessaire : Masomo produit le matériel d’étude par ses propres règles. Un modèle le formule mieux et répond aux questions avec ses propres mots.</translation>
    </message>
    <message>
        <source>Models on this machine</source>
        <translation>Modèles sur cette machine</translation>
    </message>
    <message>
        <source>On their way</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>Models on their way</source>
        <translation>Modèles en route</translation>
    </message>
    <message>
        <source>Can be downloaded</source>
        <translation>À télécharger</translation>
    </message>
    <message>
        <source>Only when you ask. Every file is checked against its known SHA-256.</source>
        <translation>Seulement à votre demande. Chaque fichier est comparé à son SHA-256 connu.</translation>
    </message>
    <message>
        <source>Models that can be downloaded</source>
        <translation>Modèles à télécharger</translation>
    </message>
    <message numerus="yes">
        <source>%n processor core(s)</source>
        <translation>
            <numerusform>%n cœur de processeur</numerusform>
            <numerusform>%n cœurs de processeur</numerusform>
        </translation>
    </message>
    <message>
        <source>This machine: {cores}, {memory} of memory, {free} of it free now.</source>
        <translation>Cette machine : {cores}, {memory} de mémoire, dont {free} libres maintenant.</translation>
    </message>
    <message>
        <source>Measure its speed</source>
        <translation>Mesurer sa vitesse</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>Vérifier le fichier</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>{name} reads {reading} and writes {writing} tokens a second here.</source>
        <translation>{name} lit {reading} et écrit {writing} jetons par seconde ici.</translation>
    </message>
    <message>
        <source>Working for a moment, to see how fast it is…</source>
        <translation>Un moment de travail, pour voir sa vitesse…</translation>
    </message>
    <message>
        <source>{name} is whole, to the byte as the catalogue has it, and loads.</source>
        <translation>{name} est entier, à l’octet près comme au catalogue, et se charge.</translation>
    </message>
    <message>
        <source>{name} loads. The catalogue does not know it.</source>
        <translation>{name} se charge. Le catalogue ne le connaît pas.</translation>
    </message>
    <message>
        <source>Reading every byte…</source>
        <translation>Lecture de chaque octet…</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>Retirer « {name} » ?</translation>
    </message>
    <message>
        <source>Its file is deleted. What was made with it stays. Tasks that it was chosen for go to the next engine that you allowed.</source>
        <translation>Son fichier est supprimé. Ce qui a été fait avec lui reste. Les tâches pour lesquelles il était choisi passent au moteur suivant que vous avez autorisé.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>OptionCard</name>
    <message>
        <source>{key}: {option}</source>
        <translation>{key} : {option}</translation>
    </message>
    <message>
        <source>right answer</source>
        <translation>bonne réponse</translation>
    </message>
    <message>
        <source>your answer, wrong</source>
        <translation>votre réponse, fausse</translation>
    </message>
</context>
<context>
    <name>OriginLink</name>
    <message>
        <source>Open {place} in the reader</source>
        <translation>Ouvrir {place} dans le lecteur</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Back</source>
        <extracomment>Wider than this, lines of text become hard to follow. The kind of a change that another process made, as qt_jobs.scheduler tells it. The course that files dropped or pasted on this page go to, or None to ask.</extracomment>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Page title</source>
        <translation>Titre de la page</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Drawing the page…</source>
        <extracomment>Widths are asked for in steps, so that resizing does not draw at every pixel. Height by width of a page that has not been drawn: A4.</extracomment>
        <translation>Dessin de la page…</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} à {last}</translation>
    </message>
    <message numerus="yes">
        <source>{pages} and %n more</source>
        <translation>
            <numerusform>{pages} et %n autre</numerusform>
            <numerusform>{pages} et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Password</name>
    <message>
        <source>“{name}” is locked</source>
        <translation>« {name} » est verrouillé</translation>
    </message>
    <message>
        <source>Enter its password. Masomo uses it once and does not keep it.</source>
        <translation>Entrez son mot de passe. Masomo l’utilise une fois et ne le garde pas.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
</context>
<context>
    <name>PlayerBar</name>
    <message>
        <source>Play (Space)</source>
        <translation>Lire (Espace)</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pause (Espace)</translation>
    </message>
</context>
<context>
    <name>PowerSection</name>
    <message>
        <source>Quiet</source>
        <translation>Calme</translation>
    </message>
    <message>
        <source>On battery, wait below</source>
        <translation>Sur batterie, attendre au-dessous de</translation>
    </message>
    <message>
        <source>Never wait</source>
        <translation>Ne jamais attendre</translation>
    </message>
    <message>
        <source>Scans, speech, study material and upkeep stand still until you end it. New files are read and questions answered as always.</source>
        <translation>Scans, parole, matériel d’étude et entretien s’arrêtent jusqu’à ce que vous y mettiez fin. Les nouveaux fichiers sont lus et les questions ont leur réponse comme toujours.</translation>
    </message>
    <message>
        <source>Beside your own work</source>
        <translation>À côté de votre propre travail</translation>
    </message>
    <message>
        <source>Masomo’s long work always runs at low priority. Upkeep and downloads begin when the computer has time, at the latest after a quarter of an hour.</source>
        <translation>Le long travail de Masomo est toujours de faible priorité. L’entretien et les téléchargements commencent quand l’ordinateur a le temps, au plus tard après un quart d’heure.</translation>
    </message>
    <message>
        <source>This computer is on mains power now, or has no battery.</source>
        <translation>Cet ordinateur est sur secteur, ou n’a pas de batterie.</translation>
    </message>
    <message>
        <source>This computer runs on its battery now: {n} %.</source>
        <translation>Cet ordinateur est sur batterie : {n} %.</translation>
    </message>
</context>
<context>
    <name>Proofs</name>
    <message>
        <source>p. {n}</source>
        <translation>p. {n}</translation>
    </message>
    <message>
        <source>part {n}</source>
        <translation>partie {n}</translation>
    </message>
    <message>
        <source>sec. {n}</source>
        <translation>sect. {n}</translation>
    </message>
    <message>
        <source>page {n}</source>
        <translation>page {n}</translation>
    </message>
    <message>
        <source>section {n}</source>
        <translation>section {n}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>« {text} »</translation>
    </message>
</context>
<context>
    <name>QWidget</name>
    <message>
        <source>true</source>
        <translation>vrai</translation>
    </message>
    <message>
        <source>false</source>
        <translation>faux</translation>
    </message>
    <message>
        <source>Every answer was right.</source>
        <translation>Toutes les réponses étaient justes.</translation>
    </message>
    <message>
        <source>Nearly all of it. Look at what is left, then retake it.</source>
        <translation>Presque tout. Regardez ce qui reste, puis recommencez-le.</translation>
    </message>
    <message>
        <source>Read the pages behind the mistakes, then retake only those.</source>
        <translation>Lisez les pages derrière les erreurs, puis recommencez seulement celles-là.</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>True</source>
        <translation>Vrai</translation>
    </message>
    <message>
        <source>False</source>
        <translation>Faux</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Votre réponse</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Un nombre</translation>
    </message>
    <message>
        <source>Type your answer</source>
        <translation>Tapez votre réponse</translation>
    </message>
    <message>
        <source>Choose the right answer</source>
        <translation>Choisissez la bonne réponse</translation>
    </message>
    <message>
        <source>True or false?</source>
        <translation>Vrai ou faux ?</translation>
    </message>
    <message>
        <source>Fill the gap</source>
        <translation>Complétez</translation>
    </message>
    <message>
        <source>Answer with a number</source>
        <translation>Répondez par un nombre</translation>
    </message>
    <message>
        <source>Answer in a word or two</source>
        <translation>Répondez en un mot ou deux</translation>
    </message>
</context>
<context>
    <name>QuietNote</name>
    <message>
        <source>It is quiet</source>
        <translation>C’est le calme</translation>
    </message>
    <message>
        <source>Scans, speech, study material and upkeep stand still and keep their place. New files are read and chats answered as always.</source>
        <translation>Numérisations, parole, supports d’étude et entretien sont à l’arrêt et gardent leur place. Les nouveaux fichiers sont lus et les discussions continuent comme toujours.</translation>
    </message>
</context>
<context>
    <name>QuietSwitch</name>
    <message>
        <source>End quiet</source>
        <translation>Finir le calme</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Calme</translation>
    </message>
    <message>
        <source>Let scans, speech, study material and upkeep go on</source>
        <translation>Laisser reprendre numérisations, parole, supports d’étude et entretien</translation>
    </message>
    <message>
        <source>Let scans, speech, study material and upkeep wait, until you end it</source>
        <translation>Faire attendre numérisations, parole, supports d’étude et entretien, jusqu’à ce que vous y mettiez fin</translation>
    </message>
</context>
<context>
    <name>QuizEnd</name>
    <message>
        <source>Retake the mistakes</source>
        <translation>Refaire les erreurs</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>{right} of {total} right</source>
        <translation>{right} sur {total} justes</translation>
    </message>
    <message>
        <source>You: {answer}</source>
        <translation>Vous : {answer}</translation>
    </message>
    <message>
        <source>Right: {answer}</source>
        <translation>Juste : {answer}</translation>
    </message>
</context>
<context>
    <name>QuizPage</name>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Put this question off to the end</source>
        <translation>Remettre cette question à la fin</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Question suivante</translation>
    </message>
    <message>
        <source>More questions are coming</source>
        <translation>D’autres questions arrivent</translation>
    </message>
    <message>
        <source>You answered all that are ready. The next ones appear here by themselves.</source>
        <translation>Vous avez répondu à toutes celles qui sont prêtes. Les suivantes apparaissent ici d’elles-mêmes.</translation>
    </message>
    <message>
        <source>No questions in this quiz</source>
        <translation>Aucune question dans ce quiz</translation>
    </message>
    <message>
        <source>These pages held no fact that could be asked by itself. Add more pages.</source>
        <translation>Ces pages ne contiennent aucun fait qui puisse être demandé seul. Ajoutez d’autres pages.</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>Quiz</translation>
    </message>
    <message numerus="yes">
        <source>Only earlier mistakes (%n)</source>
        <translation>
            <numerusform>Seulement l’erreur précédente (%n)</numerusform>
            <numerusform>Seulement les erreurs précédentes (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Question {n} of {total}</source>
        <translation>Question {n} sur {total}</translation>
    </message>
    <message>
        <source> · {right} of {answered} right</source>
        <translation> · {right} justes sur {answered}</translation>
    </message>
    <message>
        <source>Mistakes · {place}</source>
        <translation>Erreurs · {place}</translation>
    </message>
    <message>
        <source>See the score</source>
        <translation>Voir le score</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Tout chercher</translation>
    </message>
</context>
<context>
    <name>ReadAgain</name>
    <message>
        <source>Read “{name}” again</source>
        <extracomment>Kinds with pages of which some may be pictures.</extracomment>
        <translation>Relire « {name} »</translation>
    </message>
    <message>
        <source>What is here now stays until the new reading is whole.</source>
        <translation>Ce qui est là reste jusqu’à ce que la nouvelle lecture soit complète.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Tesseract, which reads pictures of pages, is not installed here.</source>
        <translation>Tesseract, qui lit les images de pages, n’est pas installé ici.</translation>
    </message>
    <message>
        <source>Language of the recording</source>
        <translation>Langue de l’enregistrement</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Tick one or more; with none ticked, Masomo finds out itself.</source>
        <translation>Cochez-en une ou plusieurs ; sans choix, Masomo la trouve lui-même.</translation>
    </message>
    <message>
        <source>Best model that is installed: {name} ({size}).</source>
        <translation>Meilleur modèle installé : {name} ({size}).</translation>
    </message>
    <message>
        <source>A better model</source>
        <translation>Un meilleur modèle</translation>
    </message>
    <message>
        <source>A language that is not here yet</source>
        <translation>Une langue qui n’est pas encore là</translation>
    </message>
    <message>
        <source>Add a model…</source>
        <translation>Ajouter un modèle…</translation>
    </message>
    <message>
        <source>To write down what is said, Masomo needs a model that listens, and there is none on this computer yet. Add one from a file under Settings, Models, or download one; after that no connection is needed.</source>
        <translation>Pour transcrire ce qui est dit, Masomo a besoin d’un modèle qui écoute, et il n’y en a pas encore sur cet ordinateur. Ajoutez-en un depuis un fichier sous Réglages, Modèles, ou téléchargez-en un ; ensuite, aucune connexion n’est nécessaire.</translation>
    </message>
    <message>
        <source>A model that listens</source>
        <translation>Un modèle qui écoute</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Fetches it from the internet, once.</source>
        <translation>Le récupère une fois sur Internet.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>By itself: pictures of pages only where text is missing</source>
        <translation>Automatiquement : l’image des pages là où le texte manque</translation>
    </message>
    <message>
        <source>Every page as a picture, where its text layer is wrong</source>
        <translation>Chaque page comme image, si son texte est faux</translation>
    </message>
    <message>
        <source>Only the text layer, without pictures: the quickest</source>
        <translation>Seulement le texte, sans les images : le plus rapide</translation>
    </message>
    <message>
        <source>Any other language: install Tesseract’s pack of it (Debian and Ubuntu: tesseract-ocr and the language; macOS: brew install tesseract-lang; Windows: run Tesseract’s installer again).</source>
        <translation>Toute autre langue : installez son paquet pour Tesseract (Debian et Ubuntu : tesseract-ocr et la langue ; macOS : brew install tesseract-lang ; Windows : relancez l’installateur de Tesseract).</translation>
    </message>
</context>
<context>
    <name>ReaderBar</name>
    <message>
        <source>List of pages</source>
        <translation>Liste des pages</translation>
    </message>
    <message>
        <source>Previous page (Page Up)</source>
        <translation>Page précédente (Page haut)</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>Page suivante (Page bas)</translation>
    </message>
    <message>
        <source>Go to page</source>
        <translation>Aller à la page</translation>
    </message>
    <message>
        <source>Go to page (Ctrl+G)</source>
        <translation>Aller à la page (Ctrl+G)</translation>
    </message>
    <message>
        <source>Smaller page (Ctrl+−)</source>
        <translation>Page plus petite (Ctrl+−)</translation>
    </message>
    <message>
        <source>Larger page (Ctrl++)</source>
        <translation>Page plus grande (Ctrl++)</translation>
    </message>
    <message>
        <source>Find in this source (Ctrl+F)</source>
        <translation>Chercher dans cette source (Ctrl+F)</translation>
    </message>
    <message>
        <source>Show the page</source>
        <translation>Montrer la page</translation>
    </message>
    <message>
        <source>Show page and text</source>
        <translation>Montrer la page et le texte</translation>
    </message>
    <message>
        <source>Show the text</source>
        <translation>Montrer le texte</translation>
    </message>
    <message>
        <source>of {total}</source>
        <translation>sur {total}</translation>
    </message>
</context>
<context>
    <name>ReaderNote</name>
    <message>
        <source>Read again…</source>
        <translation>Relire…</translation>
    </message>
</context>
<context>
    <name>ReaderPage</name>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Text of the page</source>
        <translation>Texte de la page</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>This page has not been read yet.</source>
        <translation>Cette page n’a pas encore été lue.</translation>
    </message>
    <message>
        <source>There is no text on this page.</source>
        <translation>Il n’y a pas de texte sur cette page.</translation>
    </message>
    <message>
        <source>The quoted words are no longer on this page.</source>
        <translation>Les mots cités ne sont plus sur cette page.</translation>
    </message>
    <message>
        <source>It is being read again; this stays until that is done.</source>
        <translation>Relecture en cours ; ceci reste jusqu’à ce qu’elle soit finie.</translation>
    </message>
    <message>
        <source>This page could not be drawn.</source>
        <translation>Cette page n’a pas pu être dessinée.</translation>
    </message>
    <message>
        <source>Read from the picture of the page, {n} % sure: check names and numbers.</source>
        <translation>Lu sur l’image de la page, sûr à {n} % : vérifiez les noms et les nombres.</translation>
    </message>
    <message>
        <source>The text of this page was damaged and has been repaired, {n} % sure.</source>
        <translation>Le texte de cette page était abîmé et a été réparé, sûr à {n} %.</translation>
    </message>
    <message>
        <source>Written down from speech, {n} % sure.</source>
        <translation>Transcrit de la parole, sûr à {n} %.</translation>
    </message>
    <message>
        <source>Parts of this page were hard to read: {n} % sure.</source>
        <translation>Des parties de cette page étaient difficiles à lire : sûr à {n} %.</translation>
    </message>
    <message>
        <source>This page is a picture; it has not been read yet.</source>
        <translation>Cette page est une image ; elle n’a pas encore été lue.</translation>
    </message>
    <message>
        <source>Too little on this page can be made out: only {n} % sure.</source>
        <translation>Trop peu est lisible sur cette page : sûr à {n} % seulement.</translation>
    </message>
    <message>
        <source>Nobody speaks here: there is silence, noise or music.</source>
        <translation>Personne ne parle ici : il y a du silence, du bruit ou de la musique.</translation>
    </message>
    <message>
        <source>This part of the recording is missing: its file was cut off.</source>
        <translation>Cette partie de l’enregistrement manque : son fichier a été coupé.</translation>
    </message>
</context>
<context>
    <name>ReadingSection</name>
    <message>
        <source>Language of most scans</source>
        <translation>Langue de la plupart des scans</translation>
    </message>
    <message>
        <source>Found out page by page</source>
        <translation>Trouvée page par page</translation>
    </message>
    <message>
        <source>Languages for scanned pages (Tesseract)</source>
        <translation>Langues pour les pages numérisées (Tesseract)</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Scanned pages</source>
        <translation>Pages numérisées</translation>
    </message>
    <message>
        <source>The first guess for a page that does not tell its language itself.</source>
        <translation>Le premier essai pour une page qui ne dit pas elle-même sa langue.</translation>
    </message>
    <message>
        <source>Languages that are missing</source>
        <translation>Langues manquantes</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modèles…</translation>
    </message>
    <message>
        <source>Add or remove speech models</source>
        <translation>Ajouter ou retirer des modèles de parole</translation>
    </message>
    <message>
        <source>Speech models (Whisper)</source>
        <translation>Modèles de parole (Whisper)</translation>
    </message>
    <message>
        <source>Recordings and videos</source>
        <translation>Enregistrements et vidéos</translation>
    </message>
    <message>
        <source>Missing languages, as small downloads for you alone. {other}</source>
        <translation>Langues manquantes, en petits téléchargements pour vous seul. {other}</translation>
    </message>
    <message>
        <source>Recordings are listened to with: {names}.</source>
        <translation>Les enregistrements sont écoutés avec : {names}.</translation>
    </message>
    <message>
        <source>None yet: recordings and videos without subtitles cannot be read. Add one from a file or stick, or download it; it works without the network then.</source>
        <translation>Aucun pour l’instant : les enregistrements et vidéos sans sous-titres ne peuvent pas être lus. Ajoutez-en un depuis un fichier ou une clé, ou téléchargez-le ; il fonctionne ensuite sans réseau.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquante</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Télécharger…</translation>
    </message>
    <message>
        <source>Tesseract is not installed here. Files with a text layer are read without it; to read scans, install Tesseract and the languages of your books.</source>
        <translation>Tesseract n’est pas installé ici. Les fichiers avec une couche de texte sont lus sans lui ; pour lire des scans, installez Tesseract et les langues de vos livres.</translation>
    </message>
    <message>
        <source>The installer of Tesseract for Windows has all languages to choose from.</source>
        <translation>L’installateur de Tesseract pour Windows propose toutes les langues.</translation>
    </message>
    <message>
        <source>With Homebrew: brew install tesseract tesseract-lang</source>
        <translation>Avec Homebrew : brew install tesseract tesseract-lang</translation>
    </message>
    <message>
        <source>On Debian and Ubuntu: sudo apt install tesseract-ocr tesseract-ocr-swa tesseract-ocr-fra</source>
        <translation>Sur Debian et Ubuntu : sudo apt install tesseract-ocr tesseract-ocr-swa tesseract-ocr-fra</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message numerus="yes">
        <source>%n file(s) could not be added</source>
        <translation>
            <numerusform>%n fichier n’a pas pu être ajouté</numerusform>
            <numerusform>%n fichiers n’ont pas pu être ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) added.</source>
        <translation>
            <numerusform>%n autre fichier ajouté.</numerusform>
            <numerusform>%n autres fichiers ajoutés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… et %n de plus</numerusform>
            <numerusform>… et %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Rejection</name>
    <message>
        <source>Masomo holds “{name}” back</source>
        <translation>Masomo retient « {name} »</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Page {n} · {rule}</source>
        <translation>Page {n} · {rule}</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… et %n de plus</numerusform>
            <numerusform>… et %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Remove it…</source>
        <translation>Retirer…</translation>
    </message>
</context>
<context>
    <name>RemoteConsent</name>
    <message numerus="yes">
        <source>Send %n page(s) of “{name}” to a server?</source>
        <translation>
            <numerusform>Envoyer %n page de « {name} » à un serveur ?</numerusform>
            <numerusform>Envoyer %n pages de « {name} » à un serveur ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing else goes: not the file, its name, your other pages, or who you are. What comes back is shown only where it is better than the text of this machine, which is kept.</source>
        <translation>Rien d’autre ne part : ni le fichier, ni son nom, ni vos autres pages, ni qui vous êtes. Ce qui revient n’est affiché que s’il est meilleur que le texte de cet ordinateur, qui est gardé.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>At most, in pages a month</source>
        <translation>Au plus, en pages par mois</translation>
    </message>
    <message>
        <source>Price of a page</source>
        <translation>Prix d’une page</translation>
    </message>
    <message>
        <source>At most, in money a month</source>
        <translation>Au plus, en argent par mois</translation>
    </message>
    <message>
        <source>no limit of its own</source>
        <translation>pas de limite propre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Allow and read</source>
        <translation>Autoriser et lire</translation>
    </message>
    <message>
        <source>A picture of page {pages} leaves this machine and goes to {host}.</source>
        <translation>Une image de la page {pages} quitte cet ordinateur pour {host}.</translation>
    </message>
    <message>
        <source>Pictures of pages {pages} leave this machine and go to {host}.</source>
        <translation>Des images des pages {pages} quittent cet ordinateur pour {host}.</translation>
    </message>
    <message>
        <source>These cost about {now}; in a month at most {most} for this course, in the currency of the price.</source>
        <translation>Celles-ci coûtent environ {now} ; en un mois, au plus {most} pour ce cours, dans la monnaie du prix.</translation>
    </message>
    <message>
        <source>You have not said what a page costs, so only pages are counted: at most {cap} a month for this course.</source>
        <translation>Vous n’avez pas dit ce que coûte une page ; seules les pages sont donc comptées : au plus {cap} par mois pour ce cours.</translation>
    </message>
</context>
<context>
    <name>Replacing</name>
    <message>
        <source>A better copy of “{name}”</source>
        <translation>Une meilleure copie de « {name} »</translation>
    </message>
    <message>
        <source>“{new}” has taken the place of “{name}”.</source>
        <translation>« {new} » a pris la place de « {name} ».</translation>
    </message>
</context>
<context>
    <name>ReportSection</name>
    <message>
        <source>Write a report…</source>
        <translation>Écrire un rapport…</translation>
    </message>
    <message>
        <source>A report for the makers</source>
        <translation>Un rapport pour les auteurs</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Ce qu’il contient</translation>
    </message>
    <message>
        <source>The versions of Masomo and of what it stands on, this machine’s memory and processor, what is there and what is missing, which jobs failed with which codes, how long things took.</source>
        <translation>Les versions de Masomo et de ce sur quoi il repose, la mémoire et le processeur de cette machine, ce qui est là et ce qui manque, quelles tâches ont échoué avec quels codes, combien de temps les choses ont pris.</translation>
    </message>
    <message>
        <source>What is not in it</source>
        <translation>Ce qu’il ne contient pas</translation>
    </message>
    <message>
        <source>No name or content of a file, no question, no answer, no key, no folder of yours. It is a zip file: open it and look before you send it. Masomo sends nothing by itself.</source>
        <translation>Aucun nom ni contenu de fichier, aucune question, aucune réponse, aucune clé, aucun dossier à vous. C’est un fichier zip : ouvrez-le et regardez avant de l’envoyer. Masomo n’envoie rien de lui-même.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Regarder de nouveau</translation>
    </message>
    <message>
        <source>What Masomo found on this machine</source>
        <translation>Ce que Masomo a trouvé sur cette machine</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message numerus="yes">
        <source>Masomo cannot work as it should: %n thing(s) must be put right.</source>
        <translation>
            <numerusform>Masomo ne peut pas fonctionner comme il faut : %n chose doit être corrigée.</numerusform>
            <numerusform>Masomo ne peut pas fonctionner comme il faut : %n choses doivent être corrigées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that Masomo needs is there.</source>
        <translation>Tout ce dont Masomo a besoin est là.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Facultatif</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Nécessaire</translation>
    </message>
    <message>
        <source>Where to write the report</source>
        <translation>Où écrire le rapport</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Écriture du rapport…</translation>
    </message>
    <message>
        <source>The report is written: {name}</source>
        <translation>Le rapport est écrit : {name}</translation>
    </message>
    <message>
        <source>The report is written.</source>
        <translation>Le rapport est écrit.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>“{name}” is being read again.</source>
        <translation>« {name} » est en cours de relecture.</translation>
    </message>
    <message>
        <source>“{name}” is being read again; what is here stays until that is done.</source>
        <translation>« {name} » est en cours de relecture ; ce qui est là reste jusqu’à la fin.</translation>
    </message>
    <message>
        <source>“{name}” was read again and came out as before.</source>
        <translation>« {name} » a été relu, avec le même résultat.</translation>
    </message>
    <message>
        <source>“{name}” was read again. Now: {after}.</source>
        <translation>« {name} » a été relu. Maintenant : {after}.</translation>
    </message>
    <message>
        <source>“{name}” was read again. Before: {before}. Now: {after}.</source>
        <translation>« {name} » a été relu. Avant : {before}. Maintenant : {after}.</translation>
    </message>
    <message>
        <source>The download has begun. When it is done, read the file again.</source>
        <translation>Le téléchargement a commencé. Quand il sera fini, relisez le fichier.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>Go back to {when}?</source>
        <translation>Revenir au {when} ?</translation>
    </message>
    <message>
        <source>Every byte of this backup is as it was written.</source>
        <translation>Chaque octet de cette sauvegarde est tel qu’il a été écrit.</translation>
    </message>
    <message>
        <source>What came after it will no longer be there</source>
        <translation>Ce qui est venu après ne sera plus là</translation>
    </message>
    <message>
        <source>Masomo closes, checks the backup once more, puts it in place and opens again. What is there now is kept aside for a month.</source>
        <translation>Masomo se ferme, vérifie encore la sauvegarde, la met en place et se rouvre. Ce qui est là maintenant est gardé à part pendant un mois.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close and go back</source>
        <translation>Fermer et revenir</translation>
    </message>
    <message>
        <source>How much that is cannot be read.</source>
        <translation>On ne peut pas lire combien cela fait.</translation>
    </message>
    <message>
        <source>Nothing: no file, study material or answer was added since.</source>
        <translation>Rien : aucun fichier, matériel d’étude ou réponse n’a été ajouté depuis.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that you added</source>
        <translation>
            <numerusform>%n fichier que vous avez ajouté</numerusform>
            <numerusform>%n fichiers que vous avez ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of study material</source>
        <translation>
            <numerusform>%n élément de matériel d’étude</numerusform>
            <numerusform>%n éléments de matériel d’étude</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to quiz questions</source>
        <translation>
            <numerusform>%n réponse à des questions de quiz</numerusform>
            <numerusform>%n réponses à des questions de quiz</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SafeMode</name>
    <message>
        <source>Nothing was deleted, and nothing is changed until you choose. The files that you added are kept apart from the database and are still here. Whatever you choose, the damaged database is kept in a folder with today’s date.</source>
        <translation>Rien n’a été supprimé, et rien n’est changé avant votre choix. Les fichiers que vous avez ajoutés sont gardés à part de la base de données et sont toujours là. Quel que soit votre choix, la base endommagée est gardée dans un dossier à la date d’aujourd’hui.</translation>
    </message>
    <message>
        <source>Looking at the backups…</source>
        <translation>Examen des sauvegardes…</translation>
    </message>
    <message>
        <source>Go back to this backup</source>
        <translation>Revenir à cette sauvegarde</translation>
    </message>
    <message>
        <source>Choose another backup…</source>
        <translation>Choisir une autre sauvegarde…</translation>
    </message>
    <message>
        <source>The newest backup</source>
        <translation>La sauvegarde la plus récente</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>Sauver ce qui est lisible</translation>
    </message>
    <message>
        <source>Everything that can still be read goes into a new database. Text that was lost is read again from your files.</source>
        <translation>Tout ce qui est encore lisible passe dans une nouvelle base de données. Le texte perdu est relu dans vos fichiers.</translation>
    </message>
    <message>
        <source>Without going back</source>
        <translation>Sans revenir en arrière</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Écrire un rapport</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>There is no whole backup in this data folder. If you keep one elsewhere, choose it.</source>
        <translation>Il n’y a pas de sauvegarde intacte dans ce dossier de données. Si vous en gardez une ailleurs, choisissez-la.</translation>
    </message>
    <message>
        <source>It is of {when}, and every byte of it is as it was written.</source>
        <translation>Elle date du {when}, et chacun de ses octets est tel qu’il a été écrit.</translation>
    </message>
    <message>
        <source>What you did after that would be lost; how much cannot be read.</source>
        <translation>Ce que vous avez fait ensuite serait perdu ; on ne peut pas lire combien.</translation>
    </message>
    <message>
        <source>As far as can be read, nothing was added after that.</source>
        <translation>D’après ce qui est lisible, rien n’a été ajouté ensuite.</translation>
    </message>
    <message>
        <source>What came after that would be lost. Files: {sources}. Summaries, decks and quizzes: {artifacts}. Answers: {answers}.</source>
        <translation>Ce qui est venu ensuite serait perdu. Fichiers : {sources}. Résumés, paquets de cartes et quiz : {artifacts}. Réponses : {answers}.</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Choisir une sauvegarde</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>Sauvegardes (*.zip)</translation>
    </message>
    <message>
        <source>Checking the backup and going back to it…</source>
        <translation>Vérification de la sauvegarde, puis retour à celle-ci…</translation>
    </message>
    <message>
        <source>Reading what can be read…</source>
        <translation>Lecture de ce qui est lisible…</translation>
    </message>
    <message>
        <source>Where to write the report</source>
        <translation>Où écrire le rapport</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Écriture du rapport…</translation>
    </message>
    <message>
        <source>The report is written: {name}</source>
        <translation>Le rapport est écrit : {name}</translation>
    </message>
    <message>
        <source>Something went wrong in Masomo. Please write a report and send it to the makers; your files are untouched.</source>
        <translation>Une erreur s’est produite dans Masomo. Écrivez un rapport et envoyez-le aux auteurs ; vos fichiers sont intacts.</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Search every page of every course</source>
        <translation>Chercher dans toutes les pages de tous les cours</translation>
    </message>
    <message>
        <source>Passages found</source>
        <translation>Passages trouvés</translation>
    </message>
    <message>
        <source>Search everything you have added</source>
        <translation>Cherchez dans tout ce que vous avez ajouté</translation>
    </message>
    <message>
        <source>Type a word or a name. You get the passages it stands in, with their pages.</source>
        <translation>Tapez un mot ou un nom. Vous obtenez les passages où il se trouve, avec leurs pages.</translation>
    </message>
    <message>
        <source>Go to the library</source>
        <translation>Aller à la bibliothèque</translation>
    </message>
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
            <numerusform>dans %n source</numerusform>
            <numerusform>dans %n sources</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found for “{words}”</source>
        <translation>Rien trouvé pour « {words} »</translation>
    </message>
    <message>
        <source>Try fewer or other words, or check the spelling. Only sources that are ready are searched: see in the library whether yours has been read.</source>
        <translation>Essayez moins de mots ou d’autres, ou vérifiez l’orthographe. Seules les sources prêtes sont fouillées : voyez dans la bibliothèque si la vôtre a été lue.</translation>
    </message>
</context>
<context>
    <name>ServerDialog</name>
    <message>
        <source>Change “{name}”</source>
        <translation>Modifier « {name} »</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>Ajouter un serveur</translation>
    </message>
    <message>
        <source>OpenAI, DeepSeek, Mistral, or a school’s own server. Nothing is sent to it until you test it or choose it for a task.</source>
        <translation>OpenAI, DeepSeek, Mistral ou le serveur d’une école. Rien ne lui est envoyé avant que vous le testiez ou le choisissiez pour une tâche.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>kept; leave empty to keep it</source>
        <translation>gardée ; laissez vide pour la garder</translation>
    </message>
    <message>
        <source>if it needs one</source>
        <translation>s’il en faut une</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Price to read</source>
        <translation>Prix de lecture</translation>
    </message>
    <message>
        <source>Price to write</source>
        <translation>Prix d’écriture</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Monnaie</translation>
    </message>
    <message>
        <source>Prices are for a million tokens, from the server’s price list.</source>
        <translation>Les prix sont pour un million de jetons, d’après les tarifs du serveur.</translation>
    </message>
    <message>
        <source>Keep the key in a file that only I can read</source>
        <translation>Garder la clé dans un fichier que je suis seul à pouvoir lire</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>A price is a number, such as 0.15.</source>
        <translation>Un prix est un nombre, comme 0,15.</translation>
    </message>
    <message>
        <source>Masomo can keep it in a file that only you can read.</source>
        <translation>Masomo peut la garder dans un fichier que vous êtes seul à pouvoir lire.</translation>
    </message>
</context>
<context>
    <name>ServerTested</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ServersSection</name>
    <message>
        <source>Add a server…</source>
        <translation>Ajouter un serveur…</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Serveurs</translation>
    </message>
    <message>
        <source>None, and none is needed. A server can make better material than this machine; what you choose it for is sent there. Any that speaks OpenAI’s protocol will do.</source>
        <translation>Aucun, et aucun n’est nécessaire. Un serveur peut produire un meilleur matériel que cette machine ; ce pour quoi vous le choisissez lui est envoyé. Tout serveur qui parle le protocole d’OpenAI convient.</translation>
    </message>
    <message>
        <source>Where keys are kept</source>
        <translation>Où les clés sont gardées</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>In the keyring of this system ({name}). A key is never shown again, and is in no database, log, backup or report.</source>
        <translation>Dans le trousseau de ce système ({name}). Une clé n’est plus jamais affichée et n’est dans aucune base de données, journal, sauvegarde ou rapport.</translation>
    </message>
    <message>
        <source>This system has no keyring. Masomo asks you before it keeps a key in a file that only you can read. It is never shown again, and is in no log, backup or report.</source>
        <translation>Ce système n’a pas de trousseau. Masomo vous demande avant de garder une clé dans un fichier que vous êtes seul à pouvoir lire. Elle n’est plus jamais affichée et n’est dans aucun journal, sauvegarde ou rapport.</translation>
    </message>
    <message>
        <source>key in the keyring</source>
        <translation>clé dans le trousseau</translation>
    </message>
    <message>
        <source>key in your file</source>
        <translation>clé dans votre fichier</translation>
    </message>
    <message>
        <source>key missing</source>
        <translation>clé manquante</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>sans clé</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test en cours…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Répond</translation>
    </message>
    <message>
        <source>No use yet</source>
        <translation>Pas encore utilisable</translation>
    </message>
    <message>
        <source>It answers, and has the model “{model}”.</source>
        <translation>Il répond, et a le modèle « {model} ».</translation>
    </message>
    <message>
        <source>Test of “{name}”</source>
        <translation>Test de « {name} »</translation>
    </message>
    <message>
        <source>Change it or its key…</source>
        <translation>Modifier le serveur ou sa clé…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>Retirer « {name} » ?</translation>
    </message>
    <message>
        <source>Its key is deleted too. What was made with it stays.</source>
        <translation>Sa clé est supprimée aussi. Ce qui a été fait avec lui reste.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Masomo will connect to {where} and fetch {size}. Nothing of yours is sent. Licence: {licence}. You can stop at any time; what has come is kept and taken up again.</source>
        <translation>Masomo se connectera à {where} et y prendra {size}. Rien de vous n’est envoyé. Licence : {licence}. Vous pouvez arrêter à tout moment ; ce qui est arrivé est gardé et repris.</translation>
    </message>
    <message>
        <source>Download “{name}”?</source>
        <translation>Télécharger « {name} » ?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>For everybody</source>
        <translation>Pour tous</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesurer</translation>
    </message>
    <message>
        <source>Too large here</source>
        <translation>Trop grand ici</translation>
    </message>
    <message>
        <source>Does not run here</source>
        <translation>Ne fonctionne pas ici</translation>
    </message>
    <message>
        <source>Fits this machine</source>
        <translation>Convient à cette machine</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Télécharger…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Begins soon</source>
        <translation>Commence bientôt</translation>
    </message>
    <message>
        <source>Checking every byte, and loading it once</source>
        <translation>Vérification de chaque octet, et un chargement d’essai</translation>
    </message>
    <message>
        <source>Copied {done} of {total}</source>
        <translation>{done} copiés sur {total}</translation>
    </message>
    <message>
        <source>Downloaded {done} of {total}</source>
        <translation>{done} téléchargés sur {total}</translation>
    </message>
    <message>
        <source>Waits because you asked for quiet</source>
        <translation>Attend parce que vous avez demandé le calme</translation>
    </message>
    <message>
        <source>Waits because the battery is low</source>
        <translation>Attend parce que la batterie est faible</translation>
    </message>
    <message>
        <source>Waits until the computer has time</source>
        <translation>Attend que l’ordinateur ait le temps</translation>
    </message>
    <message>
        <source>Waits for other work</source>
        <translation>Attend d’autres travaux</translation>
    </message>
    <message>
        <source>Language model</source>
        <extracomment>Qt names the territory too where a language has several standards.</extracomment>
        <translation>Modèle de langue</translation>
    </message>
    <message>
        <source>Speech model</source>
        <translation>Modèle de parole</translation>
    </message>
    <message>
        <source>Language for scans</source>
        <translation>Langue pour les scans</translation>
    </message>
    <message>
        <source>speed not measured yet</source>
        <translation>vitesse pas encore mesurée</translation>
    </message>
    <message>
        <source>a question in {n} s, as measured here</source>
        <translation>une question en {n} s, mesuré ici</translation>
    </message>
    <message>
        <source>a question in about {n} s</source>
        <translation>une question en {n} s environ</translation>
    </message>
    <message>
        <source>{name}, on this machine</source>
        <translation>{name}, sur cet ordinateur</translation>
    </message>
    <message>
        <source>{name}, a server</source>
        <translation>{name}, un serveur</translation>
    </message>
    <message>
        <source>Masomo’s own rules</source>
        <translation>Les règles de Masomo</translation>
    </message>
    <message>
        <source>Quizzes</source>
        <translation>Quiz</translation>
    </message>
    <message>
        <source>Flashcards</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>Résumés</translation>
    </message>
    <message>
        <source>Tutor</source>
        <translation>Tuteur</translation>
    </message>
    <message>
        <source>Check of contents</source>
        <translation>Contrôle des contenus</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Moteurs</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Servers and keys</source>
        <translation>Serveurs et clés</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Backups and storage</source>
        <translation>Sauvegardes et stockage</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Signaler un problème</translation>
    </message>
    <message>
        <source>About Masomo</source>
        <translation>À propos de Masomo</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>Set when the program ends: what is under way for a section is to stop.</extracomment>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
</context>
<context>
    <name>SourceActions</name>
    <message>
        <source>There is nothing to read yet: it has just begun.</source>
        <translation>Il n’y a encore rien à lire : la lecture vient de commencer.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Let it in…</source>
        <translation>Laisser passer…</translation>
    </message>
    <message>
        <source>Let “{name}” in?</source>
        <translation>Laisser passer « {name} » ?</translation>
    </message>
    <message>
        <source>Say in a few words why it is fit to study from. Your reason is kept.</source>
        <translation>Dites en quelques mots pourquoi on peut l’étudier. Votre raison est gardée.</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>Laisser passer</translation>
    </message>
    <message>
        <source>For example: it is our history textbook</source>
        <translation>Par exemple : c’est notre manuel d’histoire</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>Retirer « {name} » ?</translation>
    </message>
    <message>
        <source>Masomo&apos;s copy, its text, and everything made of it are erased. This cannot be undone. The file you added stays where you took it from.</source>
        <translation>La copie de Masomo, son texte et tout ce qui en a été fait sont effacés. C’est irréversible. Le fichier que vous avez ajouté reste là où vous l’avez pris.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>“{name}” was removed.</source>
        <translation>« {name} » a été retiré.</translation>
    </message>
    <message>
        <source>The folder that this file was added from is no longer there.</source>
        <translation>Le dossier d’où ce fichier a été ajouté n’existe plus.</translation>
    </message>
    <message>
        <source>Open in the reader</source>
        <translation>Ouvrir dans le lecteur</translation>
    </message>
    <message>
        <source>Why is it held?</source>
        <translation>Pourquoi est-il retenu ?</translation>
    </message>
    <message>
        <source>Enter the password…</source>
        <translation>Entrer le mot de passe…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Arrêter la lecture</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Montrer dans le dossier</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Now, as before</source>
        <translation>Maintenant, comme avant</translation>
    </message>
    <message>
        <source>Every page as a picture</source>
        <translation>Chaque page comme image</translation>
    </message>
    <message>
        <source>Only its text layer</source>
        <translation>Seulement son texte</translation>
    </message>
    <message>
        <source>In another language…</source>
        <translation>Dans une autre langue…</translation>
    </message>
    <message>
        <source>Another language or model…</source>
        <translation>Autre langue ou modèle…</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Sans texte</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi ?</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verrouillé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Déverrouiller…</translation>
    </message>
    <message>
        <source>Being read again; what is here stays until that is done</source>
        <extracomment>Rejections that are no judgement: nothing was found, and another way of reading may find it. Failures that a language, a model or another way of reading may mend.</extracomment>
        <translation>Relecture en cours ; ce qui est là reste jusqu’à la fin</translation>
    </message>
    <message>
        <source>It could not be read again; what was read before is kept.</source>
        <translation>La relecture a échoué ; ce qui avait été lu est conservé.</translation>
    </message>
    <message>
        <source>Read again…</source>
        <translation>Relire…</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>En partie</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Add a model…</source>
        <translation>Ajouter un modèle…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <source>Tried once; Masomo tries again by itself. {why}</source>
        <translation>Un essai a échoué ; Masomo réessaie de lui-même. {why}</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Attend son tour</translation>
    </message>
    <message>
        <source>Checking what was read</source>
        <translation>Vérification de ce qui a été lu</translation>
    </message>
    <message>
        <source>Opening the file</source>
        <translation>Ouverture du fichier</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>StorageSection</name>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Full backup to a file…</source>
        <translation>Sauvegarde complète dans un fichier…</translation>
    </message>
    <message>
        <source>Go back to another backup…</source>
        <translation>Revenir à une autre sauvegarde…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Masomo makes one every day by itself and keeps the newest of 7 days, 4 weeks and 3 months. They hold your courses, study material and answers; your files are kept beside them. A full backup holds the files too: keep it elsewhere.</source>
        <translation>Masomo en fait une chaque jour de lui-même et garde les plus récentes de 7 jours, 4 semaines et 3 mois. Elles contiennent vos cours, votre matériel d’étude et vos réponses ; vos fichiers sont gardés à côté. Une sauvegarde complète contient aussi les fichiers : gardez-la ailleurs.</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>Your files</source>
        <translation>Vos fichiers</translation>
    </message>
    <message>
        <source>Courses, texts and study material</source>
        <translation>Cours, textes et matériel d’étude</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Replaced or damaged data, set aside</source>
        <translation>Données remplacées ou endommagées, mises à part</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Tout le reste</translation>
    </message>
    <message>
        <source>Free on this disk</source>
        <translation>Libre sur ce disque</translation>
    </message>
    <message>
        <source>Files that were held back</source>
        <translation>Fichiers retenus</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Les garder</translation>
    </message>
    <message>
        <source>Clearing up</source>
        <translation>Nettoyage</translation>
    </message>
    <message>
        <source>A file that the check of contents has held back, and that nobody has released or removed, is deleted after this time.</source>
        <translation>Un fichier que le contrôle des contenus a retenu, et que personne n’a libéré ni retiré, est supprimé après ce délai.</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Endommagée</translation>
    </message>
    <message>
        <source>Go back…</source>
        <translation>Revenir…</translation>
    </message>
    <message>
        <source>Making a backup, and reading it back…</source>
        <translation>Sauvegarde en cours, puis relecture…</translation>
    </message>
    <message>
        <source>Where to write the full backup</source>
        <translation>Où écrire la sauvegarde complète</translation>
    </message>
    <message>
        <source>Writing the full backup, and reading it back…</source>
        <translation>Écriture de la sauvegarde complète, puis relecture…</translation>
    </message>
    <message>
        <source>{name} is written, and every byte of it was read back ({size}).</source>
        <translation>{name} est écrite, et chaque octet a été relu ({size}).</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>Sauvegardes (*.zip)</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Choisir une sauvegarde</translation>
    </message>
    <message>
        <source>Looking whether this backup is whole, and what came after it…</source>
        <translation>Vérification que la sauvegarde est entière, et de ce qui est venu après…</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Copy all</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Rien à montrer pour l’instant</translation>
    </message>
    <message>
        <source>No sentence of these pages carried enough by itself. Add more pages.</source>
        <translation>Aucune phrase de ces pages ne disait assez à elle seule. Ajoutez d’autres pages.</translation>
    </message>
    <message>
        <source>The summary was copied.</source>
        <translation>Le résumé a été copié.</translation>
    </message>
</context>
<context>
    <name>TimeSlider</name>
    <message>
        <source>Place in the recording</source>
        <extracomment>Seconds that an arrow key goes on or back, and Page Up and Page Down on the slider.</extracomment>
        <translation>Endroit dans l’enregistrement</translation>
    </message>
</context>
<context>
    <name>TurnView</name>
    <message>
        <source>Change this question</source>
        <translation>Modifier cette question</translation>
    </message>
    <message>
        <source>More about this answer</source>
        <translation>Plus sur cette réponse</translation>
    </message>
    <message>
        <source>Being written, not yet checked</source>
        <translation>En cours d’écriture, pas encore vérifié</translation>
    </message>
    <message>
        <source>Open the quiz</source>
        <translation>Ouvrir le quiz</translation>
    </message>
    <message>
        <source>Simpler</source>
        <translation>Plus simple</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Exemple</translation>
    </message>
    <message>
        <source>Quiz me</source>
        <translation>Interrogez-moi</translation>
    </message>
    <message>
        <source>In another language</source>
        <translation>Dans une autre langue</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Répondre à nouveau</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Delete from the conversation</source>
        <translation>Supprimer de la conversation</translation>
    </message>
</context>
<context>
    <name>Tutor</name>
    <message>
        <source>In another language: {language}</source>
        <translation>Dans une autre langue : {language}</translation>
    </message>
    <message>
        <source>In simpler words</source>
        <translation>En mots plus simples</translation>
    </message>
    <message>
        <source>An example of this</source>
        <translation>Un exemple</translation>
    </message>
    <message>
        <source>Quiz me on this</source>
        <translation>Interrogez-moi là-dessus</translation>
    </message>
    <message>
        <source>Waiting for its turn …</source>
        <translation>En attente …</translation>
    </message>
    <message>
        <source>Looking in your material …</source>
        <translation>Recherche dans vos documents …</translation>
    </message>
    <message>
        <source>Here are questions on these pages.</source>
        <translation>Voici des questions sur ces pages.</translation>
    </message>
    <message>
        <source>Put into words by {engine}; checked against your pages.</source>
        <translation>Formulé par {engine} ; vérifié dans vos pages.</translation>
    </message>
    <message>
        <source>What {engine} said could not be checked, so these are your pages’ own words.</source>
        <translation>Ce que disait {engine} n’a pas pu être vérifié : voici les mots mêmes de vos pages.</translation>
    </message>
    <message>
        <source>A translation cannot be checked word by word: the original stands beside it.</source>
        <translation>Une traduction ne se vérifie pas mot à mot : l’original est à côté.</translation>
    </message>
    <message>
        <source>These examples stand in your material.</source>
        <translation>Ces exemples se trouvent dans vos documents.</translation>
    </message>
    <message>
        <source>No model gave a translation that holds. These are the original words.</source>
        <translation>Aucun modèle n’a donné de traduction valable. Voici les mots d’origine.</translation>
    </message>
    <message>
        <source>Without a model nothing is put into other words. These sentences are the simplest of your material on it.</source>
        <translation>Sans modèle, rien n’est reformulé. Ces phrases sont les plus simples de vos documents à ce sujet.</translation>
    </message>
    <message>
        <source>These passages of your material fit best.</source>
        <translation>Ces passages de vos documents conviennent le mieux.</translation>
    </message>
    <message>
        <source>Your material gives no example of this.</source>
        <translation>Vos documents n’en donnent pas d’exemple.</translation>
    </message>
    <message>
        <source>These pages give no question that passes Masomo’s checks.</source>
        <translation>Ces pages ne donnent aucune question qui passe les contrôles de Masomo.</translation>
    </message>
    <message>
        <source>Your material does not say.</source>
        <translation>Vos documents ne le disent pas.</translation>
    </message>
    <message>
        <source>This was stopped. What was answered until then is kept.</source>
        <translation>Arrêté. Ce qui a été répondu jusque-là est conservé.</translation>
    </message>
    <message>
        <source>This was stopped before there was an answer.</source>
        <translation>Arrêté avant toute réponse.</translation>
    </message>
    <message>
        <source>Passed over: {reasons}</source>
        <translation>Laissé de côté : {reasons}</translation>
    </message>
    <message>
        <source>What this quoted was deleted with its source.</source>
        <translation>Ce qui était cité ici a été supprimé avec sa source.</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) that the pages do not bear out were left out.</source>
        <translation>
            <numerusform>%n phrase que les pages ne confirment pas a été écartée.</numerusform>
            <numerusform>%n phrases que les pages ne confirment pas ont été écartées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TutorPage</name>
    <message>
        <source>Search this conversation</source>
        <extracomment>Turns that are shown at first, and how many more each time that earlier ones are wanted.</extracomment>
        <translation>Chercher dans la conversation</translation>
    </message>
    <message>
        <source>Delete this conversation</source>
        <translation>Supprimer cette conversation</translation>
    </message>
    <message>
        <source>Show earlier questions</source>
        <translation>Afficher les questions précédentes</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Nothing found in this conversation</source>
        <translation>Rien trouvé dans cette conversation</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>There is nothing to ask about yet</source>
        <translation>Il n’y a encore rien à demander</translation>
    </message>
    <message>
        <source>As soon as a file of this course has been read, you can ask about it.</source>
        <translation>Dès qu’un fichier de ce cours aura été lu, vous pourrez poser des questions.</translation>
    </message>
    <message>
        <source>Ask about your material</source>
        <translation>Posez une question sur vos documents</translation>
    </message>
    <message>
        <source>Ask what something is, who did it, when, where, how or why. Every answer shows the page that it stands on; where your material does not say, you are told so. Afterwards you can ask on: “And why?”, “Give an example”, “Quiz me on this”.</source>
        <translation>Demandez ce qu’est une chose, qui l’a faite, quand, où, comment ou pourquoi. Chaque réponse montre la page où elle se trouve ; si vos documents ne le disent pas, on vous le dit. Ensuite vous pouvez poursuivre : « Et pourquoi ? », « Un exemple », « Interroge-moi ».</translation>
    </message>
    <message>
        <source>answered with passages of your material, without a model</source>
        <translation>réponses par des passages de vos documents, sans modèle</translation>
    </message>
    <message>
        <source>answered by {engines}</source>
        <translation>réponses par {engines}</translation>
    </message>
    <message>
        <source>The answer was copied.</source>
        <translation>La réponse a été copiée.</translation>
    </message>
    <message>
        <source>Delete this conversation?</source>
        <translation>Supprimer cette conversation ?</translation>
    </message>
    <message>
        <source>Every question and answer of this course is deleted for good.</source>
        <translation>Toutes les questions et réponses de ce cours sont supprimées définitivement.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>My answer means the same: count it as right</source>
        <translation>Ma réponse veut dire la même chose : la compter juste</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Juste</translation>
    </message>
    <message>
        <source>Not quite</source>
        <translation>Pas tout à fait</translation>
    </message>
    <message>
        <source>As the page has it: {answer}</source>
        <translation>Selon la page : {answer}</translation>
    </message>
    <message>
        <source>Right answer: {answer}</source>
        <translation>Bonne réponse : {answer}</translation>
    </message>
</context>
<context>
    <name>WatchedFolders</name>
    <message>
        <source>Watched folders</source>
        <translation>Dossiers surveillés</translation>
    </message>
    <message>
        <source>This folder could not be looked into.</source>
        <translation>Ce dossier n’a pas pu être examiné.</translation>
    </message>
    <message>
        <source>It is not there now. Masomo goes on as soon as it is back.</source>
        <translation>Il n’est pas là pour le moment. Masomo continue dès son retour.</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>pas encore examiné</translation>
    </message>
    <message>
        <source>last look: {when}</source>
        <translation>dernier examen : {when}</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Surveillé</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Ne plus surveiller</translation>
    </message>
    <message>
        <source>“{name}” is no longer watched; what came from it stays.</source>
        <translation>« {name} » n’est plus surveillé ; ce qui en est venu reste.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>This folder is not there now.</source>
        <translation>Ce dossier n’est pas là pour le moment.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>WithheldItems</name>
    <message numerus="yes">
        <source>%n item(s) withheld</source>
        <translation>
            <numerusform>%n élément écarté</numerusform>
            <numerusform>%n éléments écartés</numerusform>
        </translation>
    </message>
    <message>
        <source>Masomo checks every item against the page it came from. What fails a check is not shown, and not replaced by something worse.</source>
        <translation>Masomo vérifie chaque élément avec la page d’où il vient. Ce qui échoue n’est ni montré, ni remplacé par quelque chose de moins bon.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>No files yet</source>
        <translation>Aucun fichier</translation>
    </message>
    <message numerus="yes">
        <source>%n study set(s)</source>
        <translation>
            <numerusform>%n ensemble d’étude</numerusform>
            <numerusform>%n ensembles d’étude</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vide</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Flashcards</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>Quiz</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n phrase</numerusform>
            <numerusform>%n phrases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n carte</numerusform>
            <numerusform>%n cartes</numerusform>
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
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Making a summary</source>
        <translation>Création d’un résumé</translation>
    </message>
    <message>
        <source>Reading pictures of pages</source>
        <translation>Lecture d’images de pages</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Écoute</translation>
    </message>
    <message>
        <source>Reading hard pages with a server</source>
        <translation>Lecture de pages difficiles par un serveur</translation>
    </message>
    <message>
        <source>Making flashcards</source>
        <translation>Création de cartes</translation>
    </message>
    <message>
        <source>Making a quiz</source>
        <translation>Création d’un quiz</translation>
    </message>
    <message>
        <source>Improving with a server</source>
        <translation>Amélioration par un serveur</translation>
    </message>
    <message>
        <source>Answering a question</source>
        <translation>Réponse à une question</translation>
    </message>
    <message>
        <source>Downloading a model</source>
        <translation>Téléchargement d’un modèle</translation>
    </message>
    <message>
        <source>Adding a model</source>
        <translation>Ajout d’un modèle</translation>
    </message>
    <message>
        <source>Looking for damage</source>
        <translation>Recherche de dégâts</translation>
    </message>
    <message>
        <source>Looking for damage thoroughly</source>
        <translation>Recherche approfondie de dégâts</translation>
    </message>
    <message>
        <source>Counting the day’s study</source>
        <translation>Compte du travail du jour</translation>
    </message>
    <message>
        <source>Deleting rejected files</source>
        <translation>Suppression des fichiers refusés</translation>
    </message>
    <message>
        <source>Forgetting old jobs</source>
        <translation>Oubli des anciennes tâches</translation>
    </message>
    <message>
        <source>Deleting replaced data</source>
        <translation>Suppression des données remplacées</translation>
    </message>
    <message>
        <source>Tidying the database</source>
        <translation>Rangement de la base de données</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Création d’une sauvegarde</translation>
    </message>
    <message>
        <source>Measuring storage</source>
        <translation>Mesure de l’espace occupé</translation>
    </message>
    <message>
        <source>Deleting from the backups</source>
        <translation>Suppression dans les sauvegardes</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En file</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>Scans and speech</source>
        <translation>Numérisations et parole</translation>
    </message>
    <message>
        <source>Making</source>
        <translation>En création</translation>
    </message>
    <message>
        <source>Upkeep</source>
        <translation>Entretien</translation>
    </message>
    <message>
        <source>starting…</source>
        <translation>démarrage…</translation>
    </message>
    <message>
        <source>page {done} of {total}</source>
        <translation>page {done} sur {total}</translation>
    </message>
    <message>
        <source>section {done} of {total}</source>
        <translation>section {done} sur {total}</translation>
    </message>
    <message>
        <source>part {done} of {total}</source>
        <translation>partie {done} sur {total}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>almost done</source>
        <translation>presque fini</translation>
    </message>
    <message>
        <source>about {n} s left</source>
        <translation>encore {n} s environ</translation>
    </message>
    <message>
        <source>about {n} min left</source>
        <translation>encore {n} min environ</translation>
    </message>
    <message>
        <source>about {n} h left</source>
        <translation>encore {n} h environ</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>demain {time}</translation>
    </message>
    <message>
        <source>The quote does not stand on its page</source>
        <translation>La citation n’est pas sur sa page</translation>
    </message>
    <message>
        <source>Something was missing</source>
        <translation>Il manquait quelque chose</translation>
    </message>
    <message>
        <source>Too few options to choose from</source>
        <translation>Trop peu d’options à choisir</translation>
    </message>
    <message>
        <source>Two options said the same</source>
        <translation>Deux options disaient la même chose</translation>
    </message>
    <message>
        <source>Two options could both be right</source>
        <translation>Deux options pouvaient être justes</translation>
    </message>
    <message>
        <source>An option spoke about the others</source>
        <translation>Une option parlait des autres</translation>
    </message>
    <message>
        <source>The right answer was not among the options</source>
        <translation>La bonne réponse n’était pas parmi les options</translation>
    </message>
    <message>
        <source>The answer does not follow from the quote</source>
        <translation>La réponse ne découle pas de la citation</translation>
    </message>
    <message>
        <source>The false statement was true</source>
        <translation>L’affirmation fausse était vraie</translation>
    </message>
    <message>
        <source>The question gave its answer away</source>
        <translation>La question donnait sa réponse</translation>
    </message>
    <message>
        <source>The answer was of another kind than the question</source>
        <translation>La réponse n’était pas du genre demandé</translation>
    </message>
    <message>
        <source>The answer was not a number</source>
        <translation>La réponse n’était pas un nombre</translation>
    </message>
    <message>
        <source>The gap was not a good one</source>
        <translation>Le trou n’était pas bon</translation>
    </message>
    <message>
        <source>It was not a whole sentence</source>
        <translation>Ce n’était pas une phrase entière</translation>
    </message>
    <message>
        <source>It said “it” or “they” without a name</source>
        <translation>Elle disait « il » ou « elle » sans nom</translation>
    </message>
    <message>
        <source>It needed the sentences around it</source>
        <translation>Elle avait besoin des phrases voisines</translation>
    </message>
    <message>
        <source>It spoke of a figure or page not shown</source>
        <translation>Elle parlait d’une figure ou d’une page non montrée</translation>
    </message>
    <message>
        <source>It was an order, an exercise or an opinion</source>
        <translation>C’était un ordre, un exercice ou une opinion</translation>
    </message>
    <message>
        <source>It was too like another one</source>
        <translation>C’était trop semblable à un autre</translation>
    </message>
    <message>
        <source>Too few things of the same kind to choose from</source>
        <translation>Trop peu de choses du même genre à choisir</translation>
    </message>
    <message>
        <source>Another answer was right too</source>
        <translation>Une autre réponse était juste aussi</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n partie</numerusform>
            <numerusform>%n parties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being read</source>
        <translation>
            <numerusform>%n en lecture</numerusform>
            <numerusform>%n en lecture</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WrittenAnswer</name>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A cap is at least one page, and neither money nor a price is below nothing.</source>
        <translation>Un plafond est d’au moins une page, et ni l’argent ni un prix n’est négatif.</translation>
    </message>
    <message>
        <source>A cap is at least {least} tokens a month, and no money below nothing.</source>
        <translation>Un plafond est d’au moins {least} jetons par mois, et aucune somme n’est inférieure à zéro.</translation>
    </message>
    <message>
        <source>A course needs a name of 1 to {longest} characters.</source>
        <translation>Un cours a besoin d’un nom de 1 à {longest} caractères.</translation>
    </message>
    <message>
        <source>A key is one line of letters and digits, without spaces.</source>
        <translation>Une clé est une ligne de lettres et de chiffres, sans espaces.</translation>
    </message>
    <message>
        <source>A release is logged with its reason, and none was given.</source>
        <translation>Une libération est notée avec sa raison, et aucune n’a été donnée.</translation>
    </message>
    <message>
        <source>A summary is made of quotations, which stay as they are; cards and questions can be.</source>
        <translation>Un résumé est fait de citations, qui restent telles quelles ; les cartes et les questions peuvent l’être.</translation>
    </message>
    <message>
        <source>Add a file, or wait until reading has ended, then try again.</source>
        <translation>Ajoutez un fichier, ou attendez la fin de la lecture, puis réessayez.</translation>
    </message>
    <message>
        <source>Add a model for many languages (one without “.en”) under Settings, Models; or, if the recording is in English, choose English as its language and read it again.</source>
        <translation>Ajoutez un modèle pour plusieurs langues (sans « .en ») dans Réglages, Modèles ; ou, si l’enregistrement est en anglais, choisissez l’anglais comme langue et relisez-le.</translation>
    </message>
    <message>
        <source>Add a smaller one under Settings, Models: “base” or “tiny”.</source>
        <translation>Ajoutez-en un plus petit dans Réglages, Modèles : « base » ou « tiny ».</translation>
    </message>
    <message>
        <source>Add credit there, or use another engine.</source>
        <translation>Ajoutez-y du crédit, ou utilisez un autre moteur.</translation>
    </message>
    <message>
        <source>Add one under Settings, Models, then read this recording again.</source>
        <translation>Ajoutez-en un dans Réglages, Modèles, puis relisez cet enregistrement.</translation>
    </message>
    <message>
        <source>Allow it first: the pages then leave this machine.</source>
        <translation>Autorisez-le d’abord : les pages quittent alors cet ordinateur.</translation>
    </message>
    <message>
        <source>Allow it for this course, or use an engine on this machine.</source>
        <translation>Autorisez-le pour ce cours, ou utilisez un moteur de cet ordinateur.</translation>
    </message>
    <message>
        <source>Allow more pages or money for the course, or wait for the next month.</source>
        <translation>Autorisez plus de pages ou d’argent pour le cours, ou attendez le mois prochain.</translation>
    </message>
    <message>
        <source>Another Masomo has this data folder open.</source>
        <translation>Un autre Masomo a ce dossier de données ouvert.</translation>
    </message>
    <message>
        <source>Another program is holding Masomo&apos;s database.</source>
        <translation>Un autre programme tient la base de données de Masomo.</translation>
    </message>
    <message>
        <source>Ask a question first, or say what it is about.</source>
        <translation>Posez d’abord une question, ou dites sur quoi elle porte.</translation>
    </message>
    <message>
        <source>Ask about less at a time, or use a model with a longer memory.</source>
        <translation>Demandez moins à la fois, ou utilisez un modèle dont la mémoire est plus longue.</translation>
    </message>
    <message>
        <source>Ask for a number in that range.</source>
        <translation>Demandez un nombre dans cet intervalle.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this machine, or keep the model in your own folder.</source>
        <translation>Adressez-vous à qui s’occupe de cette machine, ou gardez le modèle dans votre propre dossier.</translation>
    </message>
    <message>
        <source>Check capital letters and the keyboard&apos;s language, then try again.</source>
        <translation>Vérifiez les majuscules et la langue du clavier, puis réessayez.</translation>
    </message>
    <message>
        <source>Check that the folder is not read-only and that it belongs to you, then try again.</source>
        <translation>Vérifiez que le dossier n’est pas en lecture seule et qu’il vous appartient, puis réessayez.</translation>
    </message>
    <message>
        <source>Check that the key was entered whole and has not expired.</source>
        <translation>Vérifiez que la clé a été saisie en entier et n’a pas expiré.</translation>
    </message>
    <message>
        <source>Check the connection to the internet and the server&apos;s address.</source>
        <translation>Vérifiez la connexion à Internet et l’adresse du serveur.</translation>
    </message>
    <message>
        <source>Check the drive it is on, then try again.</source>
        <translation>Vérifiez le disque où il se trouve, puis réessayez.</translation>
    </message>
    <message>
        <source>Check the name and try again.</source>
        <translation>Vérifiez le nom et réessayez.</translation>
    </message>
    <message>
        <source>Check the name of the model in the settings.</source>
        <translation>Vérifiez le nom du modèle dans les réglages.</translation>
    </message>
    <message>
        <source>Check the server&apos;s address and the name of the model in the settings.</source>
        <translation>Vérifiez l’adresse du serveur et le nom du modèle dans les réglages.</translation>
    </message>
    <message>
        <source>Check whether it was moved or its drive was taken out, then import it again.</source>
        <translation>Voyez s’il a été déplacé ou si son disque a été retiré, puis importez-le de nouveau.</translation>
    </message>
    <message>
        <source>Choose a folder that holds only what you study.</source>
        <translation>Choisissez un dossier qui ne contient que ce que vous étudiez.</translation>
    </message>
    <message>
        <source>Choose a folder with the files that you want to study.</source>
        <translation>Choisissez un dossier qui contient les fichiers à étudier.</translation>
    </message>
    <message>
        <source>Choose a page from 1 to {pages}.</source>
        <translation>Choisissez une page de 1 à {pages}.</translation>
    </message>
    <message>
        <source>Choose another copy of it.</source>
        <translation>Choisissez-en une autre copie.</translation>
    </message>
    <message>
        <source>Choose another engine for this task in the settings.</source>
        <translation>Choisissez un autre moteur pour cette tâche dans les réglages.</translation>
    </message>
    <message>
        <source>Choose another name for the backup.</source>
        <translation>Choisissez un autre nom pour la sauvegarde.</translation>
    </message>
    <message>
        <source>Choose another name for the report.</source>
        <translation>Choisissez un autre nom pour le rapport.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Choose the files inside it.</source>
        <translation>Choisissez les fichiers qu’il contient.</translation>
    </message>
    <message>
        <source>Choose the folders inside it one by one.</source>
        <translation>Choisissez un à un les dossiers qu’il contient.</translation>
    </message>
    <message>
        <source>Close it, or wait a moment and try again.</source>
        <translation>Fermez-le, ou attendez un instant et réessayez.</translation>
    </message>
    <message>
        <source>Close its windows and end its commands, then try again.</source>
        <translation>Fermez ses fenêtres et arrêtez ses commandes, puis réessayez.</translation>
    </message>
    <message>
        <source>Close other programs and try again, or split the file into smaller parts.</source>
        <translation>Fermez d’autres programmes et réessayez, ou divisez le fichier.</translation>
    </message>
    <message>
        <source>Close other programs, or use a smaller model.</source>
        <translation>Fermez d’autres programmes, ou utilisez un modèle plus petit.</translation>
    </message>
    <message>
        <source>Copy or download it again; the first copy probably did not finish.</source>
        <translation>Copiez-le ou téléchargez-le de nouveau ; la première copie n’a sans doute pas abouti.</translation>
    </message>
    <message>
        <source>Copy some text first, then paste it here.</source>
        <translation>Copiez d’abord du texte, puis collez-le ici.</translation>
    </message>
    <message>
        <source>Copy the prediction endpoint from the processor&apos;s page; it ends in :process.</source>
        <translation>Copiez le point de terminaison de prédiction de la page du processeur ; il se termine par :process.</translation>
    </message>
    <message>
        <source>Download it again, or open it in the program that made it and save a new copy.</source>
        <translation>Téléchargez-le de nouveau, ou ouvrez-le dans le programme qui l’a créé et enregistrez une nouvelle copie.</translation>
    </message>
    <message>
        <source>Download it, or add it from a file or a USB stick.</source>
        <translation>Téléchargez-le, ou ajoutez-le depuis un fichier ou une clé USB.</translation>
    </message>
    <message>
        <source>Enter how many pages a month may be sent, and what one of them costs.</source>
        <translation>Indiquez combien de pages peuvent être envoyées par mois, et ce que coûte une page.</translation>
    </message>
    <message>
        <source>Enter how many tokens, and at most how much money, may be used in a month.</source>
        <translation>Indiquez combien de jetons, et au plus quelle somme, peuvent être utilisés en un mois.</translation>
    </message>
    <message>
        <source>Enter it in the settings, or with “masomo keys set {name}”.</source>
        <translation>Entrez-la dans les réglages, ou avec « masomo keys set {name} ».</translation>
    </message>
    <message>
        <source>Enter the server&apos;s prices in the settings, or leave the cap of money at nothing.</source>
        <translation>Indiquez les prix du serveur dans les paramètres, ou laissez le plafond d’argent à zéro.</translation>
    </message>
    <message>
        <source>Export it again from the program that made it.</source>
        <translation>Exportez-le de nouveau depuis le programme qui l’a créé.</translation>
    </message>
    <message>
        <source>Give it another name.</source>
        <translation>Donnez-lui un autre nom.</translation>
    </message>
    <message>
        <source>Give yourself permission to read it, then try again.</source>
        <translation>Donnez-vous le droit de le lire, puis réessayez.</translation>
    </message>
    <message>
        <source>If it belongs to your studies, release it; if not, purge it.</source>
        <translation>S’il fait partie de vos études, laissez-le passer ; sinon, retirez-le.</translation>
    </message>
    <message>
        <source>If its pages are pictures, it must be read with OCR; if they are blank, remove it.</source>
        <translation>Si ses pages sont des images, il faut le lire avec l’OCR ; si elles sont blanches, retirez-le.</translation>
    </message>
    <message>
        <source>If you trust it, open it in the program that made it and save a new copy.</source>
        <translation>Si vous lui faites confiance, ouvrez-le dans le programme qui l’a créé et enregistrez une nouvelle copie.</translation>
    </message>
    <message>
        <source>Install Masomo again, or put the file back as it was.</source>
        <translation>Réinstallez Masomo, ou remettez le fichier tel qu’il était.</translation>
    </message>
    <message>
        <source>Install Masomo with its extras, or use the builtin engine.</source>
        <translation>Installez Masomo avec ses suppléments, ou utilisez le moteur intégré.</translation>
    </message>
    <message>
        <source>Install Tesseract 4 or newer (Debian and Ubuntu: tesseract-ocr; macOS: brew install tesseract; Windows: the installer of UB Mannheim), then try again.</source>
        <translation>Installez Tesseract 4 ou plus récent (Debian et Ubuntu : tesseract-ocr ; macOS : brew install tesseract ; Windows : l’installateur de l’UB Mannheim), puis réessayez.</translation>
    </message>
    <message>
        <source>Install masomo-desktop[speech] to hear it; its text can be read all the same.</source>
        <translation>Installez masomo-desktop[speech] pour l’entendre ; son texte se lit quand même.</translation>
    </message>
    <message>
        <source>Install masomo-desktop[speech], then read this recording again.</source>
        <translation>Installez masomo-desktop[speech], puis relisez cet enregistrement.</translation>
    </message>
    <message>
        <source>Install the pack (Debian and Ubuntu: tesseract-ocr-{package}; macOS: brew install tesseract-lang; Windows: run Tesseract’s installer again and tick it), then read the file again; or choose another language for it.</source>
        <translation>Installez le module (Debian et Ubuntu : tesseract-ocr-{package} ; macOS : brew install tesseract-lang ; Windows : relancez l’installateur de Tesseract et cochez-le), puis relisez le fichier ; ou choisissez une autre langue.</translation>
    </message>
    <message>
        <source>It begins with https:// (or http:// for a server in your own network).</source>
        <translation>Elle commence par https:// (ou http:// pour un serveur de votre propre réseau).</translation>
    </message>
    <message>
        <source>It is read as what it is; there is nothing that you must do.</source>
        <translation>Il est lu selon son contenu ; vous n’avez rien à faire.</translation>
    </message>
    <message>
        <source>Its file is still here: read it again.</source>
        <translation>Son fichier est toujours là : relisez-le.</translation>
    </message>
    <message>
        <source>Its text can be read beside it.</source>
        <translation>Son texte peut être lu à côté.</translation>
    </message>
    <message>
        <source>Keep the rows that you want to study, and import those.</source>
        <translation>Gardez les lignes que vous voulez étudier, et importez celles-là.</translation>
    </message>
    <message>
        <source>Leave the language open, or add material in that language.</source>
        <translation>Laissez la langue libre, ou ajoutez des documents dans cette langue.</translation>
    </message>
    <message>
        <source>Look at its state again.</source>
        <translation>Regardez de nouveau son état.</translation>
    </message>
    <message>
        <source>Look at the list of jobs for its present state.</source>
        <translation>Voyez son état actuel dans la liste des tâches.</translation>
    </message>
    <message>
        <source>Masomo can keep it in a file that only you can read, if you ask for that (--in-file).</source>
        <translation>Masomo peut la garder dans un fichier que vous seul pouvez lire, si vous le demandez (--in-file).</translation>
    </message>
    <message>
        <source>Masomo cannot keep to a cap of money without knowing what “{engine}” costs.</source>
        <translation>Masomo ne peut pas respecter un plafond d’argent sans savoir ce que coûte « {engine} ».</translation>
    </message>
    <message>
        <source>Masomo cannot write to its data folder.</source>
        <translation>Masomo ne peut pas écrire dans son dossier de données.</translation>
    </message>
    <message>
        <source>Masomo does not read this kind of file ({kind}).</source>
        <translation>Masomo ne lit pas ce genre de fichier ({kind}).</translation>
    </message>
    <message>
        <source>Masomo found nothing in these pages that passes its checks.</source>
        <translation>Masomo n’a rien trouvé dans ces pages qui passe ses vérifications.</translation>
    </message>
    <message>
        <source>Masomo goes on by itself when the time is over.</source>
        <translation>Masomo reprend de lui-même quand ce temps est écoulé.</translation>
    </message>
    <message>
        <source>Masomo goes on next month by itself, or at once if you allow more.</source>
        <translation>Masomo reprend de lui-même le mois prochain, ou tout de suite si vous autorisez davantage.</translation>
    </message>
    <message>
        <source>Masomo is not allowed to open this file.</source>
        <translation>Masomo n’a pas le droit d’ouvrir ce fichier.</translation>
    </message>
    <message>
        <source>Masomo keeps its own data in “{name}”, so it cannot watch this folder.</source>
        <translation>Masomo garde ses propres données dans « {name} » et ne peut donc pas surveiller ce dossier.</translation>
    </message>
    <message>
        <source>Masomo makes 1 to {most} items at a time.</source>
        <translation>Masomo crée de 1 à {most} éléments à la fois.</translation>
    </message>
    <message>
        <source>Masomo may not write to the folder of the models that this machine shares.</source>
        <translation>Masomo ne peut pas écrire dans le dossier des modèles que cette machine partage.</translation>
    </message>
    <message>
        <source>Masomo needs a speech model to listen to recordings, and none is installed.</source>
        <translation>Masomo a besoin d’un modèle vocal pour écouter les enregistrements, et aucun n’est installé.</translation>
    </message>
    <message>
        <source>Masomo uses GGUF files, folders of faster-whisper models and Tesseract&apos;s traineddata.</source>
        <translation>Masomo utilise des fichiers GGUF, des dossiers de modèles faster-whisper et les traineddata de Tesseract.</translation>
    </message>
    <message>
        <source>Masomo&apos;s database is damaged and was left untouched.</source>
        <translation>La base de données de Masomo est abîmée et a été laissée intacte.</translation>
    </message>
    <message>
        <source>Masomo&apos;s database is gone or empty, but the files of this data folder are there.</source>
        <translation>La base de données de Masomo a disparu ou est vide, mais les fichiers de ce dossier de données sont là.</translation>
    </message>
    <message>
        <source>Name one of your servers, such as remote:school.</source>
        <translation>Nommez l’un de vos serveurs, par exemple remote:school.</translation>
    </message>
    <message>
        <source>No engine that you allowed for this could answer ({reasons}).</source>
        <translation>Aucun des moteurs que vous avez autorisés pour cela n’a pu répondre ({reasons}).</translation>
    </message>
    <message>
        <source>No installed speech model fits into the memory of this computer.</source>
        <translation>Aucun modèle vocal installé ne tient dans la mémoire de cet ordinateur.</translation>
    </message>
    <message>
        <source>No page of this course is written in the language asked for ({language}).</source>
        <translation>Aucune page de ce cours n’est écrite dans la langue demandée ({language}).</translation>
    </message>
    <message>
        <source>Nobody speaks in this recording: it holds only silence, noise or music, or no sound.</source>
        <translation>Personne ne parle dans cet enregistrement : il ne contient que du silence, du bruit ou de la musique, ou aucun son.</translation>
    </message>
    <message>
        <source>Nothing already saved was lost. Free some space, then try again.</source>
        <translation>Rien de ce qui était enregistré n’est perdu. Libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>Nothing here was improved.</source>
        <translation>Rien ici n’a été amélioré.</translation>
    </message>
    <message>
        <source>Nothing of the damaged database can be read.</source>
        <translation>Rien de la base de données endommagée n’est lisible.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another backup.</source>
        <translation>Rien n’a été changé. Choisissez une autre sauvegarde.</translation>
    </message>
    <message>
        <source>Nothing was changed. Update Masomo, then restore it.</source>
        <translation>Rien n’a été changé. Mettez Masomo à jour, puis restaurez-la.</translation>
    </message>
    <message>
        <source>Open Masomo again: it offers the newest backup, and to save what can be read. The commands masomo restore and masomo salvage do the same.</source>
        <translation>Rouvrez Masomo : il propose la sauvegarde la plus récente, et de sauver ce qui est lisible. Les commandes masomo restore et masomo salvage font de même.</translation>
    </message>
    <message>
        <source>Open a browser: this network may ask you to log in first. Else check the server&apos;s address.</source>
        <translation>Ouvrez un navigateur : ce réseau demande peut-être de s’identifier d’abord. Sinon, vérifiez l’adresse du serveur.</translation>
    </message>
    <message>
        <source>Open it in Word, PowerPoint, Excel or LibreOffice, choose “Save as”, pick the type .{new}, and import the new file.</source>
        <translation>Ouvrez-le dans Word, PowerPoint, Excel ou LibreOffice, choisissez « Enregistrer sous », prenez le type .{new}, puis importez le nouveau fichier.</translation>
    </message>
    <message>
        <source>Open it in the program that made it and save a new copy.</source>
        <translation>Ouvrez-le dans le programme qui l’a créé et enregistrez une nouvelle copie.</translation>
    </message>
    <message>
        <source>Or use --engine builtin, which is always there and needs no network.</source>
        <translation>Ou utilisez --engine builtin, toujours présent et sans réseau.</translation>
    </message>
    <message>
        <source>Pages of this course may not be sent to “{engine}” yet.</source>
        <translation>Les pages de ce cours ne peuvent pas encore être envoyées à « {engine} ».</translation>
    </message>
    <message>
        <source>Pages with whole sentences of explanation work best: try other material.</source>
        <translation>Des pages avec des phrases d’explication entières conviennent le mieux : essayez d’autres documents.</translation>
    </message>
    <message>
        <source>Part of this source&apos;s text was in the damaged part of the database.</source>
        <translation>Une partie du texte de cette source était dans la partie endommagée de la base de données.</translation>
    </message>
    <message>
        <source>Play it to check; if you hear a voice, make it louder in another program and try again.</source>
        <translation>Écoutez-le pour vérifier ; si vous entendez une voix, augmentez le volume dans un autre programme et réessayez.</translation>
    </message>
    <message>
        <source>Plug its drive in or put it back; Masomo goes on as soon as it is there.</source>
        <translation>Branchez son disque ou remettez-le en place ; Masomo reprend dès qu’il est là.</translation>
    </message>
    <message>
        <source>Read it again with another language if its text is wrong.</source>
        <translation>Relisez-la avec une autre langue si son texte est faux.</translation>
    </message>
    <message>
        <source>Read its text instead.</source>
        <translation>Lisez plutôt son texte.</translation>
    </message>
    <message>
        <source>Remove it first if you want another one of that name.</source>
        <translation>Supprimez-le d’abord si vous en voulez un autre de ce nom.</translation>
    </message>
    <message>
        <source>Remove it under Settings, Models, and add it again.</source>
        <translation>Supprimez-le dans Réglages, Modèles, puis ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>Remove it, then download it or add it again.</source>
        <translation>Supprimez-le, puis téléchargez-le ou ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>Replace the keys that were in it, then set them again.</source>
        <translation>Remplacez les clés qui s’y trouvaient, puis enregistrez-les de nouveau.</translation>
    </message>
    <message>
        <source>Restore a backup. The damaged file stays where it is.</source>
        <translation>Restaurez une sauvegarde. Le fichier endommagé reste où il est.</translation>
    </message>
    <message>
        <source>Run “make setup” where you got Masomo, or install it again.</source>
        <translation>Lancez « make setup » là où vous avez obtenu Masomo, ou réinstallez-le.</translation>
    </message>
    <message>
        <source>Running jobs needs Qt, and part of it is missing on this machine: {what}.</source>
        <translation>Les tâches ont besoin de Qt, et il en manque une partie sur cette machine : {what}.</translation>
    </message>
    <message>
        <source>Save a smaller version of it and import that.</source>
        <translation>Enregistrez-en une version plus petite et importez-la.</translation>
    </message>
    <message>
        <source>Save or export it as PDF or text, and import that.</source>
        <translation>Enregistrez-le ou exportez-le en PDF ou en texte, et importez cela.</translation>
    </message>
    <message>
        <source>Say in a few words why this material may be used.</source>
        <translation>Dites en quelques mots pourquoi ce document peut être utilisé.</translation>
    </message>
    <message>
        <source>Scan or photograph them again, sharp, straight and in even light; or name their language and read the file again.</source>
        <translation>Numérisez-les ou photographiez-les à nouveau, nettes, droites et bien éclairées ; ou indiquez leur langue et relisez le fichier.</translation>
    </message>
    <message>
        <source>Something answered for “{name}” that is no model server: a web page.</source>
        <translation>Ce qui a répondu pour « {name} » n’est pas un serveur de modèles, mais une page web.</translation>
    </message>
    <message>
        <source>Split it into shorter recordings and import those.</source>
        <translation>Divisez-le en enregistrements plus courts et importez ceux-ci.</translation>
    </message>
    <message>
        <source>Split it into smaller files and import those.</source>
        <translation>Divisez-le en fichiers plus petits et importez-les.</translation>
    </message>
    <message>
        <source>Start Masomo from a desktop, or use its commands: masomo --help lists them.</source>
        <translation>Lancez Masomo depuis un bureau, ou utilisez ses commandes : masomo --help les énumère.</translation>
    </message>
    <message>
        <source>Tesseract does not know the language of these pages: its pack “{pack}” is not here.</source>
        <translation>Tesseract ne connaît pas la langue de ces pages : son module « {pack} » n’est pas installé ici.</translation>
    </message>
    <message>
        <source>The account at “{name}” has no credit left.</source>
        <translation>Le compte chez « {name} » n’a plus de crédit.</translation>
    </message>
    <message>
        <source>The connection to {name} broke off during the download.</source>
        <translation>La connexion à {name} s’est interrompue pendant le téléchargement.</translation>
    </message>
    <message>
        <source>The connection to “{name}” broke off in the middle of an answer.</source>
        <translation>La connexion à « {name} » s’est interrompue au milieu d’une réponse.</translation>
    </message>
    <message>
        <source>The disk did not give this file back when it was read.</source>
        <translation>Le disque n’a pas rendu ce fichier à la lecture.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>The engine “{engine}” cannot answer now. {why}</source>
        <translation>Le moteur « {engine} » ne peut pas répondre maintenant. {why}</translation>
    </message>
    <message>
        <source>The engine “{engine}” cannot do this: {what}.</source>
        <translation>Le moteur « {engine} » ne sait pas faire cela : {what}.</translation>
    </message>
    <message>
        <source>The engine “{engine}” gave no answer of the form that was asked for.</source>
        <translation>Le moteur « {engine} » n’a donné aucune réponse de la forme demandée.</translation>
    </message>
    <message>
        <source>The engine “{engine}” is not available on this machine.</source>
        <translation>Le moteur « {engine} » n’est pas disponible sur cette machine.</translation>
    </message>
    <message>
        <source>The file of the model “{model}” is damaged or cut short.</source>
        <translation>Le fichier du modèle « {model} » est endommagé ou incomplet.</translation>
    </message>
    <message>
        <source>The file with the keys can be read by others on this machine, so it is not used.</source>
        <translation>Le fichier des clés peut être lu par d’autres sur cette machine : il n’est donc pas utilisé.</translation>
    </message>
    <message>
        <source>The folder “{name}” holds more than {limit} files; only its first ones are taken.</source>
        <translation>Le dossier « {name} » contient plus de {limit} fichiers ; seuls les premiers sont pris.</translation>
    </message>
    <message>
        <source>The folder “{name}” holds no file.</source>
        <translation>Le dossier « {name} » ne contient aucun fichier.</translation>
    </message>
    <message>
        <source>The folder “{name}” is not there.</source>
        <translation>Le dossier « {name} » est introuvable.</translation>
    </message>
    <message>
        <source>The model “{model}” is being used now.</source>
        <translation>Le modèle « {model} » est en cours d’utilisation.</translation>
    </message>
    <message>
        <source>The model “{model}” is not on this machine.</source>
        <translation>Le modèle « {model} » n’est pas sur cette machine.</translation>
    </message>
    <message>
        <source>The model “{model}” needs about {needs_mb} MB of memory, and {free_mb} MB are free.</source>
        <translation>Le modèle « {model} » demande environ {needs_mb} Mo de mémoire, et {free_mb} Mo sont libres.</translation>
    </message>
    <message>
        <source>The model “{model}” stopped unexpectedly ({how}).</source>
        <translation>Le modèle « {model} » s’est arrêté de façon inattendue ({how}).</translation>
    </message>
    <message>
        <source>The model “{name}” is on this machine already.</source>
        <translation>Le modèle « {name} » est déjà sur cette machine.</translation>
    </message>
    <message>
        <source>The moderation policy “{file}” cannot be used: {problem}.</source>
        <translation>La politique de modération « {file} » ne peut pas être utilisée : {problem}.</translation>
    </message>
    <message>
        <source>The pages of this file are pictures, and Tesseract, which reads them, is not here.</source>
        <translation>Les pages de ce fichier sont des images, et Tesseract, qui les lit, n’est pas installé ici.</translation>
    </message>
    <message>
        <source>The pages of this file are pictures, and too little on them can be made out.</source>
        <translation>Les pages de ce fichier sont des images, et l’on y distingue trop peu de choses.</translation>
    </message>
    <message>
        <source>The part of Masomo that does this work stopped unexpectedly ({how}).</source>
        <translation>La partie de Masomo qui fait ce travail s’est arrêtée de façon inattendue ({how}).</translation>
    </message>
    <message>
        <source>The part of Masomo that listens to recordings is not installed.</source>
        <translation>La partie de Masomo qui écoute les enregistrements n’est pas installée.</translation>
    </message>
    <message>
        <source>The part of Masomo that plays recordings is not installed.</source>
        <translation>La partie de Masomo qui joue les enregistrements n’est pas installée.</translation>
    </message>
    <message>
        <source>The parts of this file are nested deeper than Masomo reads: the limit is {limit}.</source>
        <translation>Les parties de ce fichier sont imbriquées plus profondément que Masomo ne lit : la limite est de {limit}.</translation>
    </message>
    <message>
        <source>The server of “{name}” asks to wait {seconds} seconds before the next request.</source>
        <translation>Le serveur de « {name} » demande d’attendre {seconds} secondes avant la prochaine requête.</translation>
    </message>
    <message>
        <source>The server of “{name}” cannot be reached ({why}).</source>
        <translation>Le serveur de « {name} » est injoignable ({why}).</translation>
    </message>
    <message>
        <source>The server of “{name}” did not accept the key.</source>
        <translation>Le serveur de « {name} » n’a pas accepté la clé.</translation>
    </message>
    <message>
        <source>The server of “{name}” did not answer within {seconds} seconds.</source>
        <translation>Le serveur de « {name} » n’a pas répondu en {seconds} secondes.</translation>
    </message>
    <message>
        <source>The server of “{name}” has a problem of its own (HTTP {status}).</source>
        <translation>Le serveur de « {name} » a lui-même un problème (HTTP {status}).</translation>
    </message>
    <message>
        <source>The server of “{name}” has no model named “{model}”.</source>
        <translation>Le serveur de « {name} » n’a pas de modèle nommé « {model} ».</translation>
    </message>
    <message>
        <source>The server of “{name}” refused the request (HTTP {status}).</source>
        <translation>Le serveur de « {name} » a refusé la requête (HTTP {status}).</translation>
    </message>
    <message>
        <source>The speech model “{model}” cannot be opened: some of its files are damaged.</source>
        <translation>Le modèle vocal « {model} » ne peut pas être ouvert : certains de ses fichiers sont endommagés.</translation>
    </message>
    <message>
        <source>The speech model “{model}” understands English only; this is another language.</source>
        <translation>Le modèle vocal « {model} » ne comprend que l’anglais ; ceci est une autre langue.</translation>
    </message>
    <message>
        <source>The window needs Qt, and part of it is missing on this machine: {what}.</source>
        <translation>La fenêtre a besoin de Qt, et il en manque une partie sur cette machine : {what}.</translation>
    </message>
    <message>
        <source>There is a file named “{name}” already.</source>
        <translation>Il y a déjà un fichier nommé « {name} ».</translation>
    </message>
    <message>
        <source>There is already a course named “{name}”.</source>
        <translation>Il y a déjà un cours nommé « {name} ».</translation>
    </message>
    <message>
        <source>There is no answer yet that this could be about.</source>
        <translation>Il n’y a pas encore de réponse à laquelle cela pourrait se rapporter.</translation>
    </message>
    <message>
        <source>There is no engine “{engine}”.</source>
        <translation>Il n’y a pas de moteur « {engine} ».</translation>
    </message>
    <message>
        <source>There is no former wording to go back to.</source>
        <translation>Il n’y a pas d’ancienne formulation à laquelle revenir.</translation>
    </message>
    <message>
        <source>There is no key for “{name}” on this machine.</source>
        <translation>Il n’y a pas de clé pour « {name} » sur cette machine.</translation>
    </message>
    <message>
        <source>There is no model “{name}” in Masomo&apos;s catalogue.</source>
        <translation>Il n’y a pas de modèle « {name} » dans le catalogue de Masomo.</translation>
    </message>
    <message>
        <source>There is no page in this source that was read badly and not yet sent.</source>
        <translation>Aucune page de cette source n’a été mal lue sans avoir déjà été envoyée.</translation>
    </message>
    <message>
        <source>There is no question to answer.</source>
        <translation>Il n’y a pas de question à laquelle répondre.</translation>
    </message>
    <message>
        <source>There is no readable text in this file.</source>
        <translation>Il n’y a pas de texte lisible dans ce fichier.</translation>
    </message>
    <message>
        <source>There is no screen here to open a window on.</source>
        <translation>Il n’y a pas d’écran ici pour ouvrir une fenêtre.</translation>
    </message>
    <message>
        <source>There is no text to add.</source>
        <translation>Il n’y a pas de texte à ajouter.</translation>
    </message>
    <message>
        <source>There is no {what} named “{name}”.</source>
        <translation>« {name} » est introuvable ({what}).</translation>
    </message>
    <message>
        <source>There is nothing here that “{engine}” could ask better and has not yet tried.</source>
        <translation>Il n’y a rien ici que « {engine} » pourrait mieux demander et n’a pas encore essayé.</translation>
    </message>
    <message>
        <source>This backup was made by a newer version of Masomo.</source>
        <translation>Cette sauvegarde a été faite par une version plus récente de Masomo.</translation>
    </message>
    <message>
        <source>This computer&apos;s processor lacks an instruction that models need ({what}).</source>
        <translation>Il manque au processeur de cet ordinateur une instruction dont les modèles ont besoin ({what}).</translation>
    </message>
    <message>
        <source>This course has no text to work from yet.</source>
        <translation>Ce cours n’a pas encore de texte à utiliser.</translation>
    </message>
    <message>
        <source>This data folder was written by a newer version of Masomo.</source>
        <translation>Ce dossier de données a été écrit par une version plus récente de Masomo.</translation>
    </message>
    <message>
        <source>This document has no page {page}.</source>
        <translation>Ce document n’a pas de page {page}.</translation>
    </message>
    <message>
        <source>This document has no pages.</source>
        <translation>Ce document n’a pas de pages.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Ce fichier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>This file defines XML entities in a way that is used to attack programs.</source>
        <translation>Ce fichier définit des entités XML d’une façon qui sert à attaquer des programmes.</translation>
    </message>
    <message>
        <source>This file has more pages than Masomo reads: the limit is {limit}.</source>
        <translation>Ce fichier a plus de pages que Masomo n’en lit : la limite est de {limit}.</translation>
    </message>
    <message>
        <source>This file is called .{suffix}, but what it holds is .{held}.</source>
        <translation>Ce fichier porte le nom .{suffix}, mais son contenu est du .{held}.</translation>
    </message>
    <message>
        <source>This file is damaged, and nothing readable was found in it.</source>
        <translation>Ce fichier est abîmé, et rien de lisible n’y a été trouvé.</translation>
    </message>
    <message>
        <source>This file is empty: it has 0 bytes.</source>
        <translation>Ce fichier est vide : il fait 0 octet.</translation>
    </message>
    <message>
        <source>This file is larger than Masomo reads: the limit is {limit_mb} MB.</source>
        <translation>Ce fichier est plus grand que ce que Masomo lit : la limite est de {limit_mb} Mo.</translation>
    </message>
    <message>
        <source>This file is locked with a password.</source>
        <translation>Ce fichier est verrouillé par un mot de passe.</translation>
    </message>
    <message>
        <source>This file is made of more parts than Masomo reads: the limit is {limit}.</source>
        <translation>Ce fichier est fait de plus de parties que Masomo n’en lit : la limite est de {limit}.</translation>
    </message>
    <message>
        <source>This file is no longer there.</source>
        <translation>Ce fichier n’est plus là.</translation>
    </message>
    <message>
        <source>This file is not a whole backup of Masomo.</source>
        <translation>Ce fichier n’est pas une sauvegarde intacte de Masomo.</translation>
    </message>
    <message>
        <source>This file unpacks to more than Masomo reads: the limit is {limit_mb} MB.</source>
        <translation>Ce fichier se déploie à plus que ce que Masomo lit : la limite est de {limit_mb} Mo.</translation>
    </message>
    <message>
        <source>This installation of Masomo lacks the part that runs this: {library}.</source>
        <translation>Il manque à cette installation de Masomo la partie qui fait cela : {library}.</translation>
    </message>
    <message>
        <source>This is a file of Office 97-2003 (.{old}), which Masomo does not read.</source>
        <translation>C’est un fichier d’Office 97-2003 (.{old}), que Masomo ne lit pas.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>C’est un dossier, pas un fichier.</translation>
    </message>
    <message>
        <source>This is the same file as “{name}”, byte for byte, so it cannot be read either.</source>
        <translation>C’est le même fichier que « {name} », octet pour octet : il ne peut donc pas être lu non plus.</translation>
    </message>
    <message>
        <source>This is too long for the model: {tokens} tokens, of {context} that it can hold.</source>
        <translation>C’est trop long pour le modèle : {tokens} jetons, sur {context} qu’il peut retenir.</translation>
    </message>
    <message>
        <source>This job is {state}, so it cannot be {verb}.</source>
        <translation>Cette tâche est dans l’état {state} : l’action « {verb} » n’est pas possible.</translation>
    </message>
    <message>
        <source>This kind of source has no pages to show as pictures.</source>
        <translation>Ce genre de source n’a pas de pages à montrer en images.</translation>
    </message>
    <message>
        <source>This machine has no keyring to keep a key in ({why}).</source>
        <translation>Cette machine n’a pas de trousseau où garder une clé ({why}).</translation>
    </message>
    <message>
        <source>This needed more than the {memory_mb} MB of memory that it may use.</source>
        <translation>Cela demandait plus que les {memory_mb} Mo de mémoire permis.</translation>
    </message>
    <message>
        <source>This page is too large to be drawn: it measures {width} by {height} points.</source>
        <translation>Cette page est trop grande pour être dessinée : elle mesure {width} sur {height} points.</translation>
    </message>
    <message>
        <source>This password does not open the file.</source>
        <translation>Ce mot de passe n’ouvre pas le fichier.</translation>
    </message>
    <message>
        <source>This picture has more points than Masomo draws: the limit is {limit_mp} megapixels.</source>
        <translation>Cette image a plus de points que Masomo n’en dessine : la limite est de {limit_mp} mégapixels.</translation>
    </message>
    <message>
        <source>This recording is longer than Masomo listens to: the limit is {hours} hours.</source>
        <translation>Cet enregistrement est plus long que ce que Masomo écoute : la limite est de {hours} heures.</translation>
    </message>
    <message>
        <source>This source is “{state}”, so there is nothing to do of that kind.</source>
        <translation>Cette source est « {state} » : il n’y a rien à faire de ce genre.</translation>
    </message>
    <message>
        <source>This table has more cells than Masomo reads: the limit is {limit}.</source>
        <translation>Ce tableau a plus de cellules que Masomo n’en lit : la limite est de {limit}.</translation>
    </message>
    <message>
        <source>This took longer than the {seconds} seconds that it may take.</source>
        <translation>Cela a pris plus que les {seconds} secondes permises.</translation>
    </message>
    <message>
        <source>This version of Masomo makes no practice tests yet.</source>
        <translation>Cette version de Masomo ne crée pas encore d’examens blancs.</translation>
    </message>
    <message>
        <source>Try again later, or allow another engine for it in the settings.</source>
        <translation>Réessayez plus tard, ou autorisez un autre moteur pour cela dans les réglages.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Try again on another network, or add the model from a file.</source>
        <translation>Réessayez sur un autre réseau, ou ajoutez le modèle depuis un fichier.</translation>
    </message>
    <message>
        <source>Try again when the computer is less busy, or split the file into smaller parts.</source>
        <translation>Réessayez quand l’ordinateur est moins occupé, ou divisez le fichier.</translation>
    </message>
    <message>
        <source>Try again, or use a larger model.</source>
        <translation>Réessayez, ou utilisez un modèle plus grand.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>Try again; if it happens each time, the file is probably damaged.</source>
        <translation>Réessayez ; si cela arrive à chaque fois, le fichier est sans doute abîmé.</translation>
    </message>
    <message>
        <source>Try again; if it happens each time, use another model.</source>
        <translation>Réessayez ; si cela se produit à chaque fois, utilisez un autre modèle.</translation>
    </message>
    <message>
        <source>Unlock it with its password; if it has none, ask its author for an open copy.</source>
        <translation>Déverrouillez-le avec son mot de passe ; s’il n’en a pas, demandez une copie ouverte à son auteur.</translation>
    </message>
    <message>
        <source>Update Masomo to open it.</source>
        <translation>Mettez Masomo à jour pour l’ouvrir.</translation>
    </message>
    <message>
        <source>Use --engine builtin, which is always there and needs no network.</source>
        <translation>Utilisez --engine builtin, toujours présent et sans réseau.</translation>
    </message>
    <message>
        <source>Use --engine builtin.</source>
        <translation>Utilisez --engine builtin.</translation>
    </message>
    <message>
        <source>Use --kind quiz, or update Masomo when a version that makes them is out.</source>
        <translation>Utilisez --kind quiz, ou mettez Masomo à jour quand une version qui en crée sera sortie.</translation>
    </message>
    <message>
        <source>Use the builtin engine, or a server.</source>
        <translation>Utilisez le moteur intégré, ou un serveur.</translation>
    </message>
    <message>
        <source>Use up to 40 letters, digits, dots and dashes.</source>
        <translation>Utilisez au plus 40 lettres, chiffres, points et tirets.</translation>
    </message>
    <message>
        <source>Wait until that is done, or stop it, then try again.</source>
        <translation>Attendez que ce soit fini, ou arrêtez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>Wait, or use another engine.</source>
        <translation>Attendez, ou utilisez un autre moteur.</translation>
    </message>
    <message>
        <source>What came is kept: it goes on from there.</source>
        <translation>Ce qui est arrivé est gardé : la suite reprend de là.</translation>
    </message>
    <message>
        <source>What was entered cannot be a key.</source>
        <translation>Ce qui a été saisi ne peut pas être une clé.</translation>
    </message>
    <message>
        <source>What was made is kept: retry to go on.</source>
        <translation>Ce qui a été fait est gardé : réessayez pour continuer.</translation>
    </message>
    <message>
        <source>What was read is kept: retry to read on.</source>
        <translation>Ce qui a été lu est gardé : réessayez pour lire la suite.</translation>
    </message>
    <message>
        <source>What you allowed for this course is used up for this month ({month}).</source>
        <translation>Ce que vous avez autorisé pour ce cours est épuisé pour ce mois ({month}).</translation>
    </message>
    <message>
        <source>What {name} gave is not the file that was asked for, so it was thrown away.</source>
        <translation>Ce que {name} a donné n’est pas le fichier demandé ; cela a donc été jeté.</translation>
    </message>
    <message>
        <source>What “{engine}” may use in a month is used up for {month}.</source>
        <translation>Ce que « {engine} » peut utiliser en un mois est épuisé pour {month}.</translation>
    </message>
    <message>
        <source>Write a question of up to {most} letters.</source>
        <translation>Écrivez une question de {most} lettres au plus.</translation>
    </message>
    <message>
        <source>You have not allowed “{server}” to read pages of this course.</source>
        <translation>Vous n’avez pas autorisé « {server} » à lire des pages de ce cours.</translation>
    </message>
    <message>
        <source>You stopped the reading of this file.</source>
        <translation>Vous avez arrêté la lecture de ce fichier.</translation>
    </message>
    <message>
        <source>You stopped this before it was finished.</source>
        <translation>Vous avez arrêté ceci avant la fin.</translation>
    </message>
    <message>
        <source>masomo models list names those that there are. Others can be added from a file.</source>
        <translation>masomo models list nomme ceux qui existent. D’autres peuvent être ajoutés depuis un fichier.</translation>
    </message>
    <message>
        <source>{sentence} Found on page {unit}: {words}.</source>
        <translation>{sentence} Trouvé à la page {unit} : {words}.</translation>
    </message>
    <message>
        <source>“{address}” is no address of a Document AI processor.</source>
        <translation>« {address} » n’est pas l’adresse d’un processeur Document AI.</translation>
    </message>
    <message>
        <source>“{address}” is no address of a server.</source>
        <translation>« {address} » n’est pas une adresse de serveur.</translation>
    </message>
    <message>
        <source>“{engine}” is no server: improving is what a server does for this machine.</source>
        <translation>« {engine} » n’est pas un serveur : améliorer est ce qu’un serveur fait pour cet ordinateur.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a server.</source>
        <translation>« {name} » ne peut pas être le nom d’un serveur.</translation>
    </message>
    <message>
        <source>“{name}” failed several times and is left alone for {seconds} seconds.</source>
        <translation>« {name} » a échoué plusieurs fois ; il est laissé en paix pendant {seconds} secondes.</translation>
    </message>
    <message>
        <source>“{name}” is no model that Masomo can use ({why}).</source>
        <translation>« {name} » n’est pas un modèle que Masomo peut utiliser ({why}).</translation>
    </message>
</context>
</TS>
