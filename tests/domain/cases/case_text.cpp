// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_text.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::domain;

namespace {

Prose words(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += "woord ";
    text.pop_back();
    return {{ItemId{{1}}, {}}, text};
}

} // namespace

TEST_CASE("a hinge is one paragraph and no list of moments") {
    CHECK(is_complete(Section::hinge, "07:40. De cursor knippert."));
    CHECK(is_complete(Section::hinge, "07:40. De cursor\nknippert in het veld."));
    CHECK(is_complete(Section::hinge, "- 07:40. De cursor knippert."));
    CHECK_FALSE(is_complete(Section::hinge, "07:40 de cursor.\n\n08:10 de telefoon."));
    CHECK_FALSE(is_complete(Section::hinge, "- 07:40 de cursor.\n- 08:10 de telefoon."));
    CHECK_FALSE(is_complete(Section::hinge, " \n "));
}

TEST_CASE("the inner voices have a line for each party") {
    CHECK(is_complete(Section::inner_voices, "Beheerder: ik zwijg.\nMonteur: ik ook."));
    CHECK(is_complete(Section::inner_voices, "Beheerder: ik zwijg.\n\nMonteur: ik ook."));
    CHECK_FALSE(is_complete(Section::inner_voices, "Beheerder: ik zwijg."));
    CHECK_FALSE(is_complete(Section::inner_voices, "Beheerder: ik zwijg.\n  \n"));
}

TEST_CASE("a needed section is not left blank, another may be emptied") {
    CHECK(fits_section(Section::question, {}).error().key == "text.missing");
    CHECK(fits_section(Section::title, {}).error().key == "text.missing");
    CHECK(fits_section(Section::follow_up, {}));
    CHECK(fits_section(Section::follow_up, {{}, std::string(12001, 'a')}).error().key ==
          "text.too_long");
}

TEST_CASE("a statement is one line of at most twenty words") {
    CHECK(is_statement(words(20)));
    CHECK(is_statement(words(21)).error().key == "case.statement_too_long");
    CHECK(is_statement({}).error().key == "text.missing");
    CHECK(is_statement({{}, "Eerst dit.\nDan dat."}).error().key == "case.statement_lines");
    CHECK(is_statement({{}, std::string(301, 'a')}).error().key == "text.too_long");
}
