"""Swahili."""

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

# Subject prefix and tense marker, as in a-li-zaliwa, zi-na-ishi, ki-li-anza; or hu- (habitual);
# or a copula. Ashton, Swahili Grammar, chapters on the verb.
_PLAIN = r"[^,.;:!?()«»]{4,90}?"
_SUBJECT = "(?:ni|u|a|tu|m|mw|wa|i|li|ya|ki|vi|zi|ku|pa)"
_VERB = re.compile(
    rf"(?<!\w)(?:ni|si|ndi\w+|{_SUBJECT}(?:na|li|ta|me|ki|ka|nge|ngali|mesha)\w{{2,}}|hu\w{{3,}}"
    r"|ha\w{3,}|(?:ili|ali|uli|wali|kili|vili|zili|lili|yali)(?:kuwa)|yu|wa|una|ana|ina|kina|lina"
    r"|vina|zina|wana|yana|kuna)(?!\w)",
    re.IGNORECASE,
)
_TERM = (
    r"(?P<term>(?!(?:Hi[iyv]|Hu[uy]|Ha[woy]|Kwa |Katika |Baada |Wakati |Ili |Kama )\w*)"
    r"[^,.;:!?()]{2,70}?)"
)

SWAHILI = Language(
    code="swa",
    short="sw",
    pointing=listed("""
        hii hiyo hili hilo hiki hicho hivi hivyo huu huo huyu huyo haya hayo hizi hizo hawa
        hao hapa hapo humo huku huko yeye wao sisi mimi wewe ninyi ile yule wale lile kile
        vile zile yale pale kule wake yake zake lake chake vyake lao yao zao wao hayohayo
        wote zote yote vyote mwingine wengine nyingine lingine kingine vingine zingine
        mengine wa miongoni ambayo ambao ambaye ambacho ndiyo ndio ndiye ndicho naye nao
        nayo nazo kwani lakini na au ila wala hali ndipo
    """),
    personal=listed("yeye wao"),
    droppable=phrases("""
        kwa hiyo; kwa hivyo; hata hivyo; aidha; pia; vilevile; vile vile; zaidi ya hayo;
        kwa mfano; kwa ujumla; kwa kawaida; kwa kweli; hivyo basi; kwa kifupi; hatimaye;
        mwisho; kwanza; pili; tatu; leo; siku hizi; kimsingi; mara nyingi;
        kwa mujibu wa sheria; bila shaka; kadhalika
    """),
    dangling=phrases("""
        hata hivyo; badala yake; kwa hiyo; kwa hivyo; baada ya hapo; baada ya hayo;
        kabla ya hapo; baadaye; kisha; halafu; kwa upande mwingine; kwa sababu hiyo;
        kutokana na hali hiyo; wakati huo; katika hili; kwa hili; tangu hapo; ndiyo maana;
        vinginevyo; basi; sasa; kwa njia hii; kwa njia hiyo; kutokana na hayo;
        licha ya hayo; mbali na hayo; pamoja na hayo; hivyo; aidha; pia; vilevile;
        vile vile
    """),
    elsewhere=either(r"""
        (?:kielelezo|jedwali|mchoro|ramani|picha|sura|sehemu|ukurasa|zoezi|swali|
        somo)\s+(?:ya\s+|la\s+|namba\s+|na\.?\s+)?\d+[\d.]*
        (?:kielelezo|jedwali|mchoro|ramani|picha|sura|sehemu|ukurasa|zoezi|somo|
        kitabu)\s+(?:hiki|hili|hii|huu|kifuatacho|lifuatalo|ifuatayo|ufuatao|hapo juu|
        hapo chini|kilichotangulia)
        (?:kama ilivyo\w+|kama tulivyo\w+|kama inavyo\w+|hapo juu|hapo chini|hapo awali|
        yafuatayo|zifuatazo|vifuatavyo|wafuatao|ifuatayo|kifuatacho|yaliyotajwa|zilizotajwa)
    """),
    author=either(r"""
        sisi|mimi|wewe|ninyi|nyinyi|yangu|yetu|yako|yenu|wangu|wetu|wako|zetu|zako|zangu|
        langu|letu|lako|changu|chetu|chako
        (?:tu(?:na|ta|li|me)|ni(?:na|ta|li|me)|u(?:ta)|m(?:ta|na|me))\w{3,}
        kumbuka|tazama|angalia|zingatia|bofya|haki zote
    """),
    imperatives=listed("""
        eleza taja andika fafanua jadili chora tofautisha linganisha kokotoa tambua soma
        jibu chagua jaza onyesha toa tumia angalia tazama kumbuka orodhesha bainisha
        pendekeza thibitisha tunga badilisha kanusha panga fikiria chunguza fanya weka
        hesabu pima rudia umeteuliwa usiandike anza acha tafuta sikiliza tengeneza kata
        osha
    """),
    hollow=listed("""
        sababu mfano mifano tofauti lengo malengo kazi namna jinsi aina sehemu njia hatua
        faida hasara athari matokeo tatizo matatizo swali maswali jibu majibu idadi jina
        majina jambo mambo kitu vitu mtu watu mahali wakati siku mwaka miaka mwezi miezi
        wiki saa dakika mwanzo mwisho hali umuhimu maana suala masuala shida chanzo dhumuni
        madhumuni kiasi wengi wote baadhi nyingi mengi kubwa muhimu mkuu kuu mmoja moja wa
        kwanza pili tatu hoja wazo mawazo neno maneno ukweli lile hilo kipindi asilimia
        zaidi kila nchi dunia serikali habari taarifa mtoto watoto mwanamke wanaume
        wanawake mwanaume
    """),
    verb=_VERB,
    titles=listed("mwl dkt bw bi prof mhe mh nd st mt bwana bibi"),
    year_before=listed("""
        mwaka miaka tangu hadi mpaka kabla baada na januari februari machi aprili mei juni
        julai agosti septemba oktoba novemba disemba desemba
    """),
    number_words={
        "mbili": 2,
        "wawili": 2,
        "tatu": 3,
        "watatu": 3,
        "nne": 4,
        "wanne": 4,
        "tano": 5,
        "watano": 5,
        "sita": 6,
        "saba": 7,
        "nane": 8,
        "tisa": 9,
        "kumi": 10,
        "ishirini": 20,
    },
    persons=listed("""
        mtu rais mfalme malkia kiongozi mwanasayansi mwandishi mshairi mwanasiasa mtawala
        mwalimu daktari waziri mwanamuziki msanii mchezaji mwanariadha mwanahistoria
        mvumbuzi mgunduzi mpelelezi mtemi chifu sultani padri askofu mhandisi mwanaharakati
        jenerali mbunge spika gavana mchungaji nabii kocha mkurugenzi
    """),
    definers=(
        Definer(
            re.compile(rf"^{_TERM}\s(?P<copula>ni)\s(?P<definition>[^.!?]+(?:[.,]\d[^.!?]*)*)[.!]$")
        ),
        Definer(
            re.compile(
                rf"^{_TERM}\s(?P<copula>(?:ili|ali|wali|uli|kili|lili|zili|vili|yali)kuwa(?:\sni)?)\s"
                r"(?P<definition>[^.!?]+(?:[.,]\d[^.!?]*)*)[.!]$"
            ),
            "what_was",
        ),
        Definer(
            re.compile(
                rf"^{_TERM}\s(?P<copula>(?:hu|in|un|an|kin|lin|zin|vin|wan|yan)?a?maanisha|"
                r"(?:ina|una)maana ya)\s(?P<definition>[^.!?]+)[.!]$"
            ),
            "what_means",
        ),
        Definer(
            re.compile(
                r"^(?P<definition>[^.!?;:]{15,}?)\s(?:huitwa|inaitwa|unaitwa|kinaitwa|linaitwa|zinaitwa|"
                r"vinaitwa|wanaitwa|yanaitwa|hujulikana kama|inajulikana kama|unajulikana kama)\s"
                r"(?P<term>[^,.;:!?()]{2,40})[.]$"
            ),
            "called",
        ),
    ),
    function_words=listed("""
        pia ambaye ambayo ambao ambacho ambalo ambazo ambavyo sasa tu kama hadi mpaka
        katika na mmoja wao baadhi kila zaidi awali mwingine wengine nyingine lingine
        kingine vingine zingine mengine bado tayari kwamba kuwa baada kabla hata ndiyo ndio
        wote yote zote vyote kinachosubiriwa
    """),
    subject_in_verb=re.compile(
        r"(?!(?:alizeti|amerika|anasa|akili|akiba|walimu|amani)(?!\w))(?:a(?:li|na|me|ta|ki)|wali|wame|"
        r"ili|ime|zili|zime|vili|vime|kime|lime|yali|yame|tuli|tume|nili|nime|waki|iki|una|ina|zina|"
        r"yana|lina|kina|vina)\w{3,}",
        re.IGNORECASE,
    ),
    askers=(
        Asker(
            re.compile(rf"^(?P<about>{_PLAIN}),?\s(?P<answer>kwa sababu\s(?!ya|hi)[^.!?;]+)[.]$"),
            "Kwa nini {about}?",
            "reason",
        ),
        Asker(
            re.compile(
                rf"^(?P<about>{_PLAIN}\s(?:hutumika|hutumiwa|inatumika|zinatumika|yanatumika|"
                r"linatumika|kinatumika))\s(?P<answer>(?:ku|kw)\w{2,}\s[^.!?;]+)[.]$"
            ),
            "{about} kufanya nini?",
            "purpose",
        ),
        Asker(
            re.compile(
                rf"^(?P<about>(?P<word>Kama|Ikiwa|Endapo|Iwapo)\s{_PLAIN}),\s(?P<answer>[^.!?;]+)[.]$"
            ),
            "Ni nini hutokea {about}?",
            "outcome",
        ),
        Asker(
            re.compile(
                rf"^(?P<about>{_PLAIN}\s(?:hupatikana|inapatikana|unapatikana|linapatikana|"
                r"kinapatikana|zinapatikana|yanapatikana))\s"
                r"(?P<answer>(?:katika|kwenye|nchini|mkoani|kaskazini|kusini|mashariki|magharibi)\s"
                r"[^.!?;]+)[.]$"
            ),
            "{about} wapi?",
            "where",
        ),
    ),
    empty_definition=re.compile(
        r"^(?:muhimu|lazima|vizuri|vigumu|rahisi|kweli|hatari|sawa|kama|kwamba|kwa|katika|ya|wa|la|cha|"
        r"za|hivyo|hayo|huyo|hii|hiyo|huu|huo|kubwa|ndogo|nzuri|mbaya|wengi|wachache|nyingi|mengi|"
        r"budi|dhahiri|vyema|bora|tofauti|sehemu ya hi|moja ya hi|mmoja wa ha|pamoja|vile|pale|"
        r"miongoni|thabiti|pana|zamu|wana\w+|(?:a|wa|i|u|ya|zi|vi|ki|li)(?:li|me|ki)(?!mo|tu)\w{3,}|"
        r"(?:a|i|u|ya|zi|vi|ki|li)(?:na|ta)\w{3,}|"
        r"wakati|kuwa|ku\w+ kwa|mfano|ngumu|pia|kitu|jambo|suala|tu)\b",
        re.IGNORECASE,
    ),
    common=listed("ya na wa ni kwa katika za cha kuwa vya watu pia hii huo"),
    asks_year=re.compile(r"(?<!\w)mwaka gani(?!\w)", re.IGNORECASE),
    asks_number=re.compile(r"(?<!\w)(?:\w{0,3}ngapi|namba gani|kiasi gani)(?!\w)", re.IGNORECASE),
    asks_person=re.compile(r"(?<!\w)nani(?!\w)", re.IGNORECASE),
    place_before=listed("nchini huko jijini mjini mkoani wilayani barani kisiwani kijijini"),
    places=listed("""
        nchi mji jiji kijiji mto ziwa mlima mkoa wilaya kisiwa bahari bara ufalme eneo
        jangwa
    """),
    year_question=(
        (
            re.compile(r"(?<!\w)mwaka(?: wa)? \[…\](?P<rest>[^.]*)\.$"),
            r"mwaka gani\g<rest>?",
        ),
    ),
    unit_first=True,
    demonstratives=listed("""
        hii hiyo hili hilo hiki hicho hivi hivyo huu huo huyu huyo haya hayo hizi hizo hawa
        hao
    """),
    organisations=listed("""
        chama shirika umoja wizara benki chuo shule kanisa vita mkutano azimio muungano
        baraza bunge
    """),
    contraries=opposites("""
        huongezeka/hupungua huongeza/hupunguza haraka/polepole
        kaskazini/kusini mashariki/magharibi daima/kamwe
    """),
    templates={
        "what_is": "{term} ni nini?",
        "what_are": "{term} ni nini?",
        "what_was": "{term} {copula} nini?",
        "what_were": "{term} {copula} nini?",
        "who_is": "{term} ni nani?",
        "who_was": "{term} {copula} nani?",
        "stands_for": "Kifupisho {term} kinasimama badala ya nini?",
        "what_means": "“{term}” maana yake nini?",
        "which_term": "Ni neno gani linaelezwa hapa: “{definition}”?",
        "which_name": "Ni jina gani linaelezwa hapa: “{definition}”?",
        "true_false": "Kweli au si kweli? {statement}",
        "complete": "Kamilisha sentensi: {gapped}",
        "which_year": "Ni mwaka gani unaokosekana? {gapped}",
        "which_number": "Ni namba gani inayokosekana? {gapped}",
    },
)
