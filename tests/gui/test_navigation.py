"""The stack of visited pages."""

from __future__ import annotations

from masomo_desktop.ui.navigation import HISTORY, Route, Router


def visited(router: Router) -> list[Route]:
    seen: list[Route] = []
    router.navigated.connect(seen.append)
    return seen


def test_going_back_returns_to_the_page_before() -> None:
    router = Router()
    seen = visited(router)
    router.go("home")
    router.go("course", course_id="1")
    assert router.can_go_back
    router.back()
    assert [route.name for route in seen] == ["home", "course", "home"]
    assert not router.can_go_back
    router.back()
    assert len(seen) == 3


def test_the_same_place_again_is_opened_but_not_stacked() -> None:
    router = Router()
    seen = visited(router)
    router.go("home")
    router.go("course", course_id="1")
    router.go("course", course_id="1")
    assert len(seen) == 3
    router.back()
    assert router.current == Route("home")


def test_start_forgets_and_replace_swaps() -> None:
    router = Router()
    router.go("home")
    router.go("library")
    router.replace("course", course_id="1")
    router.back()
    assert router.current == Route("home")
    router.start("settings")
    assert not router.can_go_back


def test_what_was_deleted_is_not_gone_back_to() -> None:
    router = Router()
    router.go("library")
    router.go("course", course_id="1")
    router.go("settings")
    router.forget(course_id="1")
    router.back()
    assert router.current == Route("library")


def test_history_is_bounded() -> None:
    router = Router()
    for number in range(HISTORY + 50):
        router.go("course", course_id=str(number))
    steps = 0
    while router.can_go_back:
        router.back()
        steps += 1
    assert steps == HISTORY - 1
