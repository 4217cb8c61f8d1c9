"""What `language` knows of languages: function words, scripts, codes."""

from __future__ import annotations

#: The commonest function words of languages written in Latin letters. Not stop word lists: only
#: words that are frequent and, taken together, tell neighbours apart.
FUNCTION_WORDS = {
    "eng": "the of and to in is that for it as was with be by on not he his are this at from "
    "or have an they which you were their has been will would there can if more when we "
    "but",
    "swa": "na ya wa kwa ni za katika la cha kama hii hiyo yake lakini au huo huu kuwa pia "
    "kila hizo watu yao baada wake vya hayo hivyo ambayo ambao alikuwa kuna si sana hao "
    "ili mwa wao juu hapo ndiyo je hadi zao wakati wengine kati kwenye lake haya hizi "
    "ile wale yule huyu",
    "fra": "le la les de des du et en un une est que qui dans pour pas par sur au plus avec ce "
    "il sont ne se aux ou cette ces mais comme nous leur être a été son sa d l qu c",
    "deu": "der die das und in den von zu mit ist des dem nicht ein eine als auch auf für im "
    "sich es werden wird sie an bei oder einer wie er wurde sind nach aus durch",
    "spa": "el la los las de del y en que un una es por con para se no su al lo como más pero "
    "sus le este esta entre cuando muy también fue ha son",
    "por": "o a os as de do da dos das e em que um uma é por com para se não no na ao mais "
    "como mas foi ou são pelo pela sua seu também à nos",
    "ita": "il la lo gli le di del della dei delle e in che un una è per con non si da al alla "
    "come più ma sono nel nella anche questo ha dal i",
    "nld": "de het een van en in is dat op te zijn met voor niet aan er die om ook als bij "
    "door naar maar uit worden wordt deze over heeft",
}

#: Scripts that decide, by the first and last code point of their blocks.
SCRIPTS = (
    (0x0370, 0x03FF, "ell"),
    (0x0400, 0x04FF, "cyrl"),
    (0x0530, 0x058F, "hye"),
    (0x0590, 0x05FF, "heb"),
    (0x0600, 0x06FF, "arab"),
    (0x0750, 0x077F, "arab"),
    (0x0900, 0x097F, "deva"),
    (0x0980, 0x09FF, "ben"),
    (0x0A00, 0x0A7F, "pan"),
    (0x0A80, 0x0AFF, "guj"),
    (0x0B00, 0x0B7F, "ori"),
    (0x0B80, 0x0BFF, "tam"),
    (0x0C00, 0x0C7F, "tel"),
    (0x0C80, 0x0CFF, "kan"),
    (0x0D00, 0x0D7F, "mal"),
    (0x0D80, 0x0DFF, "sin"),
    (0x0E00, 0x0E7F, "tha"),
    (0x0E80, 0x0EFF, "lao"),
    (0x1000, 0x109F, "mya"),
    (0x10A0, 0x10FF, "kat"),
    (0x1200, 0x137F, "ethi"),
    (0x1780, 0x17FF, "khm"),
    (0x3040, 0x30FF, "kana"),
    (0x3400, 0x9FFF, "han"),
    (0xAC00, 0xD7AF, "kor"),
    (0x1100, 0x11FF, "kor"),
)

#: Scripts of several languages: the labels of the model to choose from, and the usual one.
SHARED = {
    "cyrl": (("ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn", "tg", "tt", "ba"), "rus"),
    "arab": (("ar", "fa", "ur", "ps", "ug", "sdh"), "ara"),
    "deva": (("hi", "mr", "ne", "sa"), "hin"),
    "ethi": (("am",), "amh"),
}
#: Letters of Arabic script that Arabic does not use; without any of them a text is Arabic.
NOT_ARABIC = "[\u067e\u0686\u0698\u06a9\u06af\u06cc\u0679\u0688\u0691\u06ba\u06d2\u06c1]"

#: ISO 639-3 for the labels of py3langid's model, which are mostly ISO 639-1.
ISO3 = dict(
    pair.split("=")
    for pair in (
        "af=afr am=amh an=arg ar=ara ary=ara arz=ara as=asm az=aze ba=bak be=bel bg=bul bn=ben "
        "br=bre bs=bos ca=cat cs=ces cy=cym da=dan de=deu dz=dzo el=ell en=eng eo=epo es=spa "
        "et=est eu=eus fa=fas fi=fin fo=fao fr=fra fy=fry ga=gle gd=gla gl=glg gu=guj ha=hau "
        "he=heb hi=hin hr=hrv ht=hat hu=hun hy=hye id=ind ig=ibo is=isl it=ita ja=jpn jv=jav "
        "ka=kat kk=kaz km=khm kn=kan ko=kor ku=kur ky=kir la=lat lb=ltz lg=lug ln=lin lo=lao "
        "lt=lit lv=lav mg=mlg mk=mkd ml=mal mn=mon mr=mar ms=msa mt=mlt my=mya ne=nep nl=nld "
        "nn=nno no=nor oc=oci om=orm or=ori pa=pan pl=pol ps=pus pt=por qu=que ro=ron ru=rus "
        "rw=kin sa=san se=sme si=sin sk=slk sl=slv sn=sna so=som sq=sqi sr=srp st=sot sv=swe "
        "sw=swa ta=tam te=tel tg=tgk th=tha tk=tuk tl=tgl tr=tur tt=tat ug=uig uk=ukr ur=urd "
        "uz=uzb vi=vie vo=vol wa=wln xh=xho yo=yor zh=zho wuu=zho yue=zho zu=zul gug=grn "
    ).split()
)

#: Labels that the model prefers for tables and code of any language; none is taught from in them.
UNLIKELY = frozenset("zxx hbo grc vo ltg lij vec ext wa gcf gcr pcm an ace bcl eo se fo".split())
