"""English."""

from __future__ import annotations

import re

from masomo_desktop.generation.languages.model import (
    Definer,
    Language,
    either,
    listed,
    opposites,
    phrases,
)

ENGLISH = Language(
    code="eng",
    short="en",
    pointing=listed("""
        it this that these those they he she we i you his her their its our my your such
        both another others here there then so neither either each former latter him them
        us one ones same it's he's she's they're we're that's there's what's let's who
        which whose whom what why how and but or nor because also too similarly likewise
        none all most many some several few much
    """)
    - listed("all most many some several few much each there"),
    personal=listed("""
        it they he she his her their its him them himself herself itself themselves
    """),
    droppable=phrases("""
        in addition; moreover; furthermore; additionally; also; in general; generally;
        usually; in fact; indeed; however; for example; for instance; in particular;
        specifically; of course; importantly; interestingly; notably; today; nowadays;
        in short; in summary; in conclusion; to summarise; to summarize; overall;
        basically; essentially; naturally; therefore; thus; hence; as a result;
        consequently; nevertheless; nonetheless; still; first; firstly; second; secondly;
        third; thirdly; finally; lastly; similarly; likewise; for this reason;
        accordingly; clearly; as usual; obviously; hopefully;
        by definition; in other words; in reality; in practice; normally; typically
    """),
    dangling=phrases("""
        otherwise; instead; meanwhile; afterwards; rather; conversely; on the other hand;
        on the one hand; in contrast; by contrast; on the contrary; in this; in these;
        in that; in such; in both; at this; at that; for this; for these; for that;
        to this; to do this; from this; of these; with this; by this; during this;
        after this; after that; before that; because of; that is; that is why; as such;
        as above; as before; as we; as you; even so; if so; if not; at first;
        at the same time; in the same; in turn; the following; the above; the former;
        the latter; all three; all four; all five; there was; there were; the other;
        the same; the second; the third; the fourth; the next; the previous; the last;
        the final; the remaining; the rest; the two; the three; the first of; not only;
        more precisely; despite this; in spite of this; except; then; later; earlier; soon;
        again; yes; no; well; now; only; once; next; even; yet; such as; the term;
        the word
    """),
    elsewhere=either(r"""
        (?:figs?|figures?|tables?|diagrams?|plates?|charts?|boxes|maps?|equations?|
        eqs?)\.?\s*\(?\d+[\d.,a-z]*\)?
        (?:chapters?|sections?|appendix|appendices|units?|lessons?|topics?|parts?|exercises?|
        questions?|pages?|pp?\.)\s*[\dIVX]+[\d.]*
        (?:see|refer to|as in|shown in|look at|given in|described in|explained in)\s+(?:also|
        the|above|below|figure|table|chapter|section|appendix)
        (?:shown|described|mentioned|discussed|listed|given|explained|seen|stated|noted|
        defined|outlined|presented)\s+(?:above|below|earlier|previously|before|here|later)
        (?:above|below|previous|preceding|following|next|earlier|later|this|last|
        present)\s+(?:chapters?|sections?|pages?|paragraphs?|examples?|figures?|tables?|
        diagrams?|exercises?|books?|papers?|articles?|studies|study|reports?|documents?|text|
        lessons?|units?|topics?|functions?|code|steps?|equations?|formulas?|questions?|
        lists?|sentences?|graphs?|pictures?|illustrations?|experiments?|subsections?|
        snippets?|calls?|work)
        in the (?:figure|table|diagram|picture|illustration|map|graph|chart|margin)
        (?:as follows|the following|aforementioned|above-mentioned|et al|ibid|op\.? cit|
        respectively given)
        (?:described|see|discussed|detailed|shown|given|defined|explained|
        listed)\s(?:in\s)?\d+(?:\.\d+)+
        \(see [^)]*
        the diagram|the figure|the table above|the table below
    """),
    author=either(r"""
        we|we'll|we've|we're|our|ours|us|i|i'm|i've|i'll|my|me|let's|let us|myself|ourselves
        you|you'll|you've|you're|your|yours|yourself|reader|readers|dear
        make sure|do not forget|remember that|note that|note|notice that|recall that|
        consider the
        ignore (?:all|any|the|your|previous)|instructions?|click|e\.g|i\.e
        copyright|all rights reserved|isbn|published by|permission
    """),
    imperatives=listed("""
        explain describe list name state define give write draw discuss calculate compare
        find identify outline suggest use read look study copy complete choose answer fill
        match label work solve show see refer note consider imagine suppose think try make
        take put place add ask let remember observe record measure mark circle tick
        underline discuss prepare collect repeat check turn go do don't please ignore
        follow write get set call pass return press select open close enter type click
        multiply divide subtract connect select insert remove replace apply count round move
        install run wash cut pour heat mix stir keep avoid
    """),
    hollow=listed("""
        reason reasons example examples result results aim aims purpose purposes problem
        problems difference differences way ways thing things fact facts idea ideas
        question questions answer answers number numbers part parts type types kind kinds
        form forms step steps point points advantage advantages disadvantage disadvantages
        effect effects cause causes case cases name names use uses role roles goal goals
        key keys main most some many few all one ones other others second first third last
        next only rest majority variety group lot level matter time times year years day
        days people person place places end beginning order issue issues approach
        approaches solution solutions topic topics section sections chapter chapters work
        study paper papers book books author authors figure figures table tables note notes
        view views set sets amount amounts total average value values area areas aspect
        aspects factor factors feature features side sides change changes increase decrease
        list lists intention task tasks need needs choice option options consequence
        conclusion benefit benefits importance significance word words term terms sentence
        everything something anything nothing someone everyone situation process method
        function functions object objects following condition conditions piece pieces bit
        item items line lines definition meaning alternative behaviour behavior text page
        pages world state states country countries city cities century centuries decade
        decades month months week weeks hour hours minute minutes man men woman women child
        children life lives hand hands member members half percent thousand million billion
        hundred attention interest addition general particular possible example fact
        contrast extent degree range period periods position
    """),
    vacuous=listed("""
        reason reasons example examples result results aim aims purpose purposes problem
        problems difference differences way ways thing things fact facts idea ideas
        question questions answer answers advantage advantages disadvantage disadvantages
        effect effects case cases goal goals intention conclusion consequence strategy
        issue issues option options choice approach chapter section book paper author
        authors figure table topic person people first second others one ones everything
        something anything nothing everyone someone majority rest exception evidence
        attempt thought argument claim view
    """),
    articles=listed("a an the"),
    function_words=listed(
        """
        when where which what who whom whose how why did does do was were is are be been has have
        had will would can could may might must shall should
        """
    ),
    place_before=listed("in at near from into through across throughout outside inside"),
    places=listed("""
        city country town village river lake mountain mount region province state county
        district island capital ocean sea desert continent valley port kingdom empire
        republic colony hill peninsula bay gulf street park territory
        neighborhood neighbourhood suburb community building bridge fort castle station
        airport campus site area road settlement
        """),
    titles=listed("""
        mr mrs ms dr prof rev hon st sr jr gen col capt lt sgt no fig vol ed eds pp approx
        ca v vs gov sen rep pres mt ft
    """),
    year_before=listed("""
        in since by until from before after during around about circa between year of to
        early late and
    """),
    number_words={
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "eleven": 11,
        "twelve": 12,
        "twenty": 20,
        "thirty": 30,
        "forty": 40,
        "fifty": 50,
    },
    persons=listed("""
        president king queen emperor empress prince princess leader scientist writer author
        poet king politician philosopher mathematician physicist chemist biologist explorer
        missionary general soldier inventor engineer doctor physician nurse teacher priest
        pope bishop saint prophet chief ruler minister governor commander activist lawyer
        artist painter composer musician singer actor actress athlete player runner
        footballer economist historian man woman son daughter wife husband brother sister
        monk nobleman astronomer geologist botanist statesman senator revolutionary founder
        captain admiral traveller merchant sultan farmer journalist novelist playwright
        director professor scholar theologian reformer preacher champion winner quarterback
        coach psychologist sociologist geneticist
    """),
    common=listed("the of and to in is that was for are with as by on from which"),
    asks_year=either(r"""
        (?:in|what|which|the) (?:what |which )?year(?: is missing|\s(?:did|was|were|is|do|
        does|has|had))
        when (?:did|was|were)
    """),
    asks_number=re.compile(
        r"(?<!\w)(?:how (?:many|much|old|far|tall|long|high)|which number)(?!\w)",
        re.IGNORECASE,
    ),
    asks_person=re.compile(r"^(?:who|whom|whose)(?!\w)", re.IGNORECASE),
    empty_definition=re.compile(
        r"^(?:(?:a|an|the|one|another|some|any|no)\s+)?(?:very\s+|most\s+|more\s+)?(?:example|case|problem|"
        r"result|reason|matter|thing|question|issue|choice|lot|consequence|exception|same|way|need|"
        r"subject|topic|latter|former|following|above|other|answer|fact|key|good|great|bad|useful|"
        r"important|main|major|best|better|different|similar|"
        r"first|second|third|last|next|possible|list|difficult|"
        r"\w+ (?:example|case|problem|result|reason|matter|thing|question|issue|choice|"
        r"way(?! of))|"
        r"part of (?:this|these|the same))\b"
        r"(?! (?:\w+ ){0,2}(?:president|prime|king|queen|person|woman|man))",
        re.IGNORECASE,
    ),
    definers=(
        Definer(
            re.compile(
                r"^(?P<definition>(?:The|A|An|Any|All)\s[^.!?;:,]{15,}?)\s(?P<copula>is|are|was|were)\s(?:also\s)?"
                r"(?:called|known as|termed|referred to as|named)\s(?P<term>[^,.;:!?()]{2,50})[.]$"
            ),
            "called",
        ),
        Definer(
            re.compile(
                r"^(?P<term>[^,.;:!?]{2,50}?)\s(?P<copula>refers to|means|denotes)\s"
                r"(?P<definition>(?:a|an|the|any)\s[^.!?]+)[.]$"
            )
        ),
    ),
    demonstratives=listed("this these those such latter former aforesaid foregoing said here"),
    organisations=listed("""
        church corporation company association university school college market media
        center centre committee council assembly parliament war conference act treaty
        battle agreement congress party league union organisation organization federation
        ministry department agency bank bureau institute society museum office court senate
        commission group club team board army navy declaration constitution revolution
        rebellion movement programme program project press award prize cup bowl series game
        games magazine network channel news times journal sports theory law principle
        effect manager story age death black festival hall house foundation conference
        affairs angels behind hln foundation inc ltd corp health service services library
        parliament police force forces guards network airlines railway studios records digital
        band orchestra street campaign operation project mission fleet regiment
    """),
    contraries=opposites("""
        increase/decrease increases/decreases increased/decreased increasing/decreasing
        rises/falls rising/falling rose/fell higher/lower larger/smaller
        faster/slower stronger/weaker longer/shorter heavier/lighter warmer/cooler
        hotter/colder thicker/thinner wider/narrower richer/poorer older/younger
        largest/smallest highest/lowest longest/shortest oldest/youngest strongest/weakest
        fastest/slowest before/after above/below inside/outside maximum/minimum
        positive/negative always/never possible/impossible northern/southern
        eastern/western internal/external absorbs/releases absorb/release attract/repel
        attracts/repels expands/contracts expand/contract soluble/insoluble
        visible/invisible aerobic/anaerobic voluntary/involuntary
        acidic/alkaline concentrated/dilute renewable/non-renewable reversible/irreversible
        quickly/slowly allowed/forbidden safe/unsafe necessary/unnecessary
        dependent/independent direct/indirect strengthened/weakened improves/worsens
    """),
    templates={
        "what_is": "What is {term}?",
        "what_are": "What are {term}?",
        "what_was": "What was {term}?",
        "what_were": "What were {term}?",
        "who_is": "Who is {term}?",
        "who_was": "Who was {term}?",
        "who_are": "Who are {term}?",
        "who_were": "Who were {term}?",
        "stands_for": "What does {term} stand for?",
        "what_means": "What does the term “{term}” mean?",
        "which_term": "Which term fits this description: “{definition}”?",
        "which_name": "Which name fits this description: “{definition}”?",
        "true_false": "True or false? {statement}",
        "complete": "Complete the sentence: {gapped}",
        "which_year": "Which year is missing? {gapped}",
        "which_number": "Which number is missing? {gapped}",
    },
)
