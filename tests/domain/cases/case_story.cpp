// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_story.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::domain;

namespace {

using enum Frequency;

} // namespace

TEST_CASE("two or more steps in frequency, spread or recognisability must be talked about") {
    CHECK(needs_talk({none, 2, 2}, {three_to_six, 2, 2}));
    CHECK(needs_talk({none, 2, 2}, {none, 4, 2}));
    CHECK(needs_talk({none, 2, 2}, {none, 2, 4}));
    CHECK(needs_talk({none, 4, 4}, {none, 2, 4}));
}

TEST_CASE("one step in everything need not be talked about") {
    CHECK_FALSE(needs_talk({none, 2, 2}, {once_or_twice, 3, 3}));
    CHECK_FALSE(needs_talk({more_than_six, 3, 4}, {three_to_six, 2, 3}));
}

TEST_CASE("of the five cases of the example only the second had to be talked about") {
    CHECK_FALSE(needs_talk({more_than_six, 3, 4}, {three_to_six, 3, 3}));
    CHECK(needs_talk({three_to_six, 5, 4}, {once_or_twice, 2, 2}));
    CHECK_FALSE(needs_talk({three_to_six, 4, 4}, {more_than_six, 4, 4}));
    CHECK_FALSE(needs_talk({once_or_twice, 3, 3}, {three_to_six, 4, 3}));
    CHECK_FALSE(needs_talk({once_or_twice, 1, 2}, {none, 0, 1}));
}
