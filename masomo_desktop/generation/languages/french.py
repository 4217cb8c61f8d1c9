"""French."""

from __future__ import annotations

import re

from masomo_desktop.generation.languages.model import (
    Asker,
    Definer,
    Language,
    either,
    listed,
    opposites,
    phrases,
)

_TERM = (
    r"(?P<term>(?:(?:Les?|La|Une?|Des|L[’'])\s?)?(?!(?:Ce|Cet|Cette|Ces|Il|Elle|On|Dans|En|Pour|"
    r"Par|Avec|Si|Quand|Lorsque|Sur|Selon)\b)[^,.;:!?()]{2,70}?)"
)
_NOUNY = r"(?:un|une|le|la|les|des|l[’']|du|de la|tout|toute|chacun|chacune|celui|celle|ceux)\b"
_PLAIN = r"[^,.;:!?()«»]{4,90}?"
_REST = r"[^.!?]+(?:[.,]\d[^.!?]*)*"

FRENCH = Language(
    code="fra",
    short="fr",
    pointing=listed("""
        il elle ils elles ce cet cette ces c'est ceci cela ça celui celle ceux celles son
        sa ses leur leurs lui y en on nous vous je tu notre nos votre vos mon ma mes tel
        telle tels telles tous celui-ci celle-ci ceux-ci celles-ci l'un l'une d'autres
        d'autre certains autre autres ici là voici voilà qui que dont où et mais ou car or
        ni donc puis ainsi aussi c'était c'étaient ce qu'il qu'elle s'il j'ai j'étais n'est
    """),
    personal=listed("il elle ils elles lui leur leurs son sa ses"),
    droppable=phrases("""
        de plus; en outre; par ailleurs; en effet; en général; généralement; cependant;
        toutefois; néanmoins; pourtant; par exemple; en particulier; notamment;
        aujourd'hui; de nos jours; en résumé; en conclusion; bref; globalement; enfin;
        finalement; premièrement; deuxièmement; d'abord; par conséquent; en conséquence;
        c'est pourquoi; en pratique; normalement; souvent; également; naturellement;
        bien sûr; en fait; de manière générale; d'une manière générale
    """),
    dangling=phrases("""
        au contraire; en revanche; par contre; ensuite; alors; dès lors; à ce moment;
        dans ce; dans cet; dans cette; dans ces; pour cela; pour cette; pour ce; à cette;
        à cet; de ce; de cette; pour autant; malgré cela; malgré tout; sinon; plus tard;
        auparavant; d'une part; d'autre part; à l'inverse; à l'opposé; de même; de la même;
        la suite; le reste; les deux; ainsi; c'est; parmi eux; parmi elles; en ce; en cela;
        là encore; oui; non; maintenant; or; bien que
    """),
    elsewhere=either(r"""
        (?:fig\.?|figures?|tableaux?|schémas?|cartes?|équations?|documents?|
        doc\.?)\s*\(?\d+[\d.,]*\)?
        (?:chapitres?|sections?|annexes?|parties|partie|exercices?|pages?|p\.|
        leçons?)\s*[\dIVX]+[\d.]*
        (?:ci-dessus|ci-dessous|ci-après|ci-contre|plus haut|plus bas|précédemment|
        suivante?s?|précédente?s?)
        (?:cet?|cette|ces|présente?)\s+(?:articles?|papiers?|chapitres?|sections?|parties?|
        livres?|pages?|études?|travaux|documents?|figures?|tableaux?|exemples?|thèses?|
        leçons?|schémas?|cours)
        (?:comme suit|et al|ibid|op\.? cit|cf|voir|respectivement)
        (?:dans|sur) (?:la figure|le tableau|le schéma|la carte|l['’]exemple|notre exemple)
    """),
    author=either(r"""
        nous|notre|nos|je|j['’]\w+|moi|mes|mon|ma|vous|votre|vos|tu|toi|ton|tes
        remarquons|notons|considérons|supposons|rappelons|soit|observons|cliquez|
        tous droits réservés|copyright|isbn
        p\. ex|ignore[zr]? (?:toutes|les)
    """),
    imperatives=listed("""
        expliquez explique décrivez décris citez cite donnez donne calculez calcule
        comparez compare écrivez écris dessinez relevez identifiez indiquez complétez
        répondez choisissez observez lisez montrez démontrez justifiez déduisez définissez
        nommez utilisez trouvez cherchez retenez considérons soit soient supposons notons
        voir voyez rappelez prenez placez faites ajoutez mettez lavez évitez pensez
        imaginez regardez ignorez ignore écoutez cliquez
    """),
    hollow=listed("""
        raison raisons exemple exemples résultat résultats but buts objectif objectifs
        problème problèmes différence différences façon manière chose choses fait faits
        idée idées question questions réponse réponses nombre nombres partie parties type
        types sorte forme formes étape étapes point points avantage avantages inconvénient
        effet effets cause causes cas nom noms rôle rôles clé plupart majorité groupe
        niveau temps fois an ans année années jour jours personne personnes gens lieu
        endroit fin début ordre approche solution solutions ensemble méthode section
        travail article mesure mesures aspect changement homme femme hommes femmes enfant
        enfants pays ville monde vie moment suite autre autres premier première dernier
        dernière seul seule même intérêt notion qualité
    """),
    articles=listed("le la les l un une des du de d au aux en"),
    function_words=listed("""
        est sont était étaient fut furent a ont avait avaient peut peuvent pouvait doit
        doivent fait font va vont sera seront serait soit être avoir se s ne n pas plus qui
        que dont où et ou mais
    """),
    titles=listed("""
        m mm mme mlle dr pr prof st ste mgr me fig vol p pp art ex env av apr j.-c no n°
    """),
    year_before=listed("""
        en depuis dès vers avant après jusqu'en année l'année entre et janvier février mars
        avril mai juin juillet août septembre octobre novembre décembre à
    """),
    number_words={
        "deux": 2,
        "trois": 3,
        "quatre": 4,
        "cinq": 5,
        "six": 6,
        "sept": 7,
        "huit": 8,
        "neuf": 9,
        "dix": 10,
        "douze": 12,
        "vingt": 20,
        "trente": 30,
    },
    persons=listed("""
        universitaire artiste chanteuse cinéaste réalisateur entrepreneur avocate sportif
        sportive journaliste enseignant pasteur colonel
        président présidente roi reine empereur prince princesse chef scientifique écrivain
        auteur poète politicien homme femme philosophe mathématicien physicien physicienne
        chimiste biologiste explorateur missionnaire général soldat inventeur ingénieur
        médecin professeur prêtre pape évêque saint prophète ministre gouverneur commandant
        avocat artiste peintre compositeur musicien chanteur acteur actrice athlète joueur
        footballeur économiste historien astronome fondateur journaliste romancier militant
        botaniste naturaliste
    """),
    definers=(
        Definer(
            re.compile(
                rf"^{_TERM}\s(?P<copula>est|sont)\s(?P<definition>{_NOUNY}{_REST})[.]$",
                re.IGNORECASE,
            )
        ),
        Definer(
            re.compile(
                rf"^{_TERM}\s(?P<copula>était|étaient|fut|furent)\s(?P<definition>{_NOUNY}{_REST})[.]$",
                re.IGNORECASE,
            ),
            "what_was",
        ),
        Definer(
            re.compile(
                rf"^{_TERM}\s(?P<copula>désigne|désignent|signifie)\s(?P<definition>{_NOUNY}{_REST})[.]$",
                re.IGNORECASE,
            )
        ),
        Definer(
            re.compile(
                r"^On appelle\s(?P<term>[^,.;:!?()]{2,50}?),?\s(?P<definition>"
                rf"{_NOUNY}[^.!?]+)[.]$",
                re.IGNORECASE,
            )
        ),
        Definer(
            re.compile(
                r"^(?P<definition>(?:Les?|La|Une?|L[’'])\s?[^.!?;:]{15,}?)\s(?:s[’']appelle(?:nt)?|"
                r"est appelée?|sont appelée?s)\s(?P<term>[^,.;:!?()]{2,40})[.]$",
                re.IGNORECASE,
            ),
            "called",
        ),
    ),
    askers=(
        Asker(
            re.compile(rf"^(?P<about>{_PLAIN}),?\s(?P<answer>parce qu(?:e\s|['’])[^.!?;]+)[.]$"),
            "Pourquoi est-ce que {about} ?",
            "reason",
        ),
        Asker(
            re.compile(
                rf"^(?P<about>{_PLAIN})\s(?P<verb>sert|servent)\s(?P<answer>à\s[^.!?;]+)[.]$"
            ),
            "À quoi {verb} {about} ?",
            "purpose",
        ),
        Asker(
            re.compile(
                rf"^(?P<about>{_PLAIN})\s(?P<verb>permet|permettent)\s(?P<answer>(?:de\s|d['’]|aux?\s)"
                r"[^.!?;]+)[.]$"
            ),
            "Que {verb} {about} ?",
            "purpose",
        ),
        Asker(
            re.compile(
                rf"^(?P<about>(?P<word>Si|Quand|Lorsque)\s(?!(?:il|elle|ils|elles|on|ce|cela)\b)"
                rf"{_PLAIN}),\s(?P<answer>[^.!?;]+)[.]$"
            ),
            "Que se passe-t-il {about} ?",
            "outcome",
        ),
        Asker(
            re.compile(
                rf"^(?P<about>{_PLAIN})\s(?P<verb>est|sont)\s(?P<done>(?:composé|constitué|formé)e?s?)\s"
                r"(?P<answer>(?:de\s|d['’]|du\s|des\s)[^.!?;]+)[.]$"
            ),
            "De quoi {verb} {done} {about} ?",
            "object",
        ),
        Asker(
            re.compile(
                rf"^(?P<about>{_PLAIN})\s(?:se\s(?P<verb>trouve|trouvent|situe|situent))\s(?P<answer>"
                r"(?:à|au|aux|en|dans|sur|entre|sous|près)\s[^.!?;]+)[.]$"
            ),
            "Où se {verb} {about} ?",
            "where",
        ),
    ),
    empty_definition=re.compile(
        r"^(?:(?:le|la|les|un|une|des|l['’])\s?"
        r"(?:même|mêmes|seule?|suivante?s?|plupart|fait que|raison|"
        r"cause|résultat|but|objectif|cas|signe|moment|contraire|problème|question|chose|exemple|clé|"
        r"\w+ (?:importante?s?|majeure?s?|principale?s?|essentielle?s?)|endroit|étape|prochaine?|"
        r"bonne?|mauvaise?|grande?|petite?|autres?|plus|façon|manière)\b)",
        re.IGNORECASE,
    ),
    decimal_comma=True,
    common=listed("le les des du et est dans une qui pour par sur au aux avec sont"),
    asks_year=re.compile(r"(?<!\w)(?:(?:en )?quelle année|quand)(?!\w)", re.IGNORECASE),
    asks_number=re.compile(r"(?<!\w)(?:combien|quel nombre)(?!\w)", re.IGNORECASE),
    asks_person=re.compile(r"^(?:qui|à qui|de qui)(?!\w)", re.IGNORECASE),
    place_before=listed("à en au aux dans vers chez depuis"),
    places=listed("""
        ville pays village fleuve rivière lac montagne mont région province état île
        capitale océan mer désert continent royaume empire république
    """),
    demonstratives=listed("ce cet cette ces celui-ci celle-ci ceux-ci celles-ci"),
    organisations=listed("""
        organisation université ministère banque école église guerre conférence traité
        bataille accord parti union société institut
    """),
    contraries=opposites("""
        augmente/diminue augmentent/diminuent augmentation/diminution avant/après
        supérieur/inférieur supérieure/inférieure maximum/minimum maximale/minimale
        possible/impossible positif/négatif positive/négative
        rapidement/lentement interne/externe soluble/insoluble visible/invisible
        croissante/décroissante absorbent/rejettent absorbe/rejette
    """),
    templates={
        "what_is": "Qu’est-ce que {term} ?",
        "what_are": "Que sont {term} ?",
        "what_was": "Qu’était {term} ?",
        "what_were": "Qu’étaient {term} ?",
        "who_is": "Qui est {term} ?",
        "who_was": "Qui était {term} ?",
        "stands_for": "Que signifie le sigle {term} ?",
        "what_means": "Que signifie « {term} » ?",
        "which_term": "Quel terme correspond à cette description : « {definition} » ?",
        "which_name": "Quel nom correspond à cette description : « {definition} » ?",
        "true_false": "Vrai ou faux ? {statement}",
        "complete": "Complétez la phrase : {gapped}",
        "which_year": "Quelle année manque ? {gapped}",
        "which_number": "Quel nombre manque ? {gapped}",
    },
)
