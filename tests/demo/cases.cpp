// SPDX-License-Identifier: EUPL-1.2
#include "demo/played.hpp"
#include "domain/cases/case_view.hpp"

#include <algorithm>

#include <map>

using namespace hefboom;
using namespace hefboom::demo;
using namespace hefboom::domain;

TEST_CASE("four cases were released with both keys and debated elsewhere, the fifth withdrawn") {
    auto& example = played();
    auto const& cases = example.stage.state().cases;
    std::map<std::string, std::int32_t> versions;
    for (auto const* code : {"A", "B", "C", "D"}) {
        CAPTURE(code);
        auto const& story = cases.at(example.story.cases.at(code));
        CHECK(story.state == CaseState::used);
        CHECK(story.keys.sealed());
        CHECK(story.reader_ratings_open());
        versions[code] = story.keys.version;
        for (auto const location : story.debated_at)
            CHECK(std::ranges::find(story.origin, location) == story.origin.end());
        for (auto const& statement : story.statements)
            CHECK(statement.leans_on == LeansOn::room_sheet);
    }
    CHECK(versions == std::map<std::string, std::int32_t>{{"A", 4}, {"B", 6}, {"C", 3}, {"D", 3}});
    CHECK(cases.at(example.story.cases.at("E")).state == CaseState::withdrawn);
    CHECK(cases.at(example.story.cases.at("E")).ratings_open());
}

TEST_CASE("two ratings of one case differed by two: that was talked about before release") {
    auto& example = played();
    std::string talked;
    for (auto const& [code, id] : example.story.cases) {
        auto const& story = example.stage.state().cases.at(id);
        CHECK(story.talk_needed == story.talk_on.has_value());
        if (story.talk_on) talked += code;
    }
    CHECK(talked == "B");
    auto const& b = example.stage.state().cases.at(example.story.cases.at("B"));
    CHECK(b.talk_on == day_of("2025-02-14"));
}

TEST_CASE("changing a signed case voids both signatures") {
    Example example;
    auto& stage = example.stage;
    auto& story = example.story;
    tell_agreement(story);
    tell_people(story);
    tell_cases(story);
    bool looked = false;
    // Between the second key on B and its release.
    stage.on("2025-02-25 09:00", [&] {
        auto const id = story.cases.at("B");
        auto const see = [&] {
            return case_view(stage.state(), example.boxes(), example.actor("Valk"), id,
                             stage.today())
                ->seal;
        };
        REQUIRE(see().sealed);
        CHECK_THROWS_WITH(stage.by("Buizerd", OpenForChange{id, {}}),
                          doctest::Contains("case.keys_would_fall parties=client,contractor"));
        stage.by("Buizerd", OpenForChange{id, {Party::client, Party::contractor}});
        CHECK_FALSE(see().client);
        CHECK_FALSE(see().contractor);
        CHECK_FALSE(see().sealed);
        CHECK_THROWS_WITH(stage.by("Wende", ReleaseCase{id}), doctest::Contains("case.not_sealed"));
        looked = true;
    });
    CHECK_THROWS_WITH(stage.play(), doctest::Contains("case.release: case.not_sealed"));
    CHECK(looked);
}
