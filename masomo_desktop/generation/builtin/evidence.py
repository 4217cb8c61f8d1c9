"""What else the course says: which answers are supported, which could be right as well."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from masomo_desktop.generation.builtin.answers import Answer
from masomo_desktop.generation.builtin.course import Course, Sentence
from masomo_desktop.generation.builtin.tagging import stop_words
from masomo_desktop.generation.wording import kin, words


class Evidence:
    """Looks words up in all the sentences of a course."""

    def __init__(self, course: Course) -> None:
        self._course = course

    @cached_property
    def _by_word(self) -> dict[str, list[Sentence]]:
        places: defaultdict[str, list[Sentence]] = defaultdict(list)
        for one in self._course.sentences:
            for word in set(one.words):
                places[word].append(one)
        return places

    def is_everywhere(self, word: str) -> bool:
        """Whether the course names a folded word again and again."""
        places = len(self._by_word.get(word, ()))
        return places >= 8 and places > 0.03 * len(self._course.sentences)

    def support(self, answer: Answer) -> float:
        """How much the words around an answer go with it elsewhere in the course, 0 to 1: what can
        be recalled from having read it, as against guessed."""
        own = set(words(answer.text))
        small = stop_words(answer.sentence.language)
        telling = {w for w in answer.sentence.words if w not in small} - own
        if not telling or not own:
            return 0.0
        rare = min(own, key=lambda word: (len(self._by_word.get(word, ())), word))
        beside: set[str] = set()
        for one in self._by_word.get(rare, ()):
            if one.order != answer.sentence.order and own <= set(one.words):
                beside.update(one.words)
        return len(telling & beside) / len(telling)

    def fits_elsewhere(self, answer: Answer) -> bool:
        """Whether another sentence of the course has the same words around another answer, so that
        a learner who fills that in is right too."""
        sentence = answer.sentence
        small = stop_words(sentence.language)
        own = set(words(answer.text))
        telling = [w for w in sentence.words if w not in small and w not in own]
        if not telling:
            return True
        rare = min(telling, key=lambda word: (len(self._by_word[word]), word))
        for one in self._by_word[rare]:
            if one.order == sentence.order or own <= set(one.words):
                continue
            if sum(w in one.words for w in telling) >= 0.8 * len(telling):
                return True
        return False

    def says(self, text: str, about: str) -> bool:
        """Whether the course says, in one sentence that names `about`, most of what `text` says:
        then `text` may well be true."""
        names = words(about)
        if not names:
            return False
        candidates = self._by_word.get(names[0], [])
        language = candidates[0].language if candidates else None
        small = stop_words(language) if language is not None else frozenset()
        telling = [w for w in words(text) if w not in small and w not in names]
        for one in candidates:
            there = set(one.words)
            if not all(name in there for name in names):
                continue
            found = sum(w in there or any(kin(w, t) for t in there) for w in telling)
            if not telling or found >= 0.5 * len(telling):
                return True
        return False
