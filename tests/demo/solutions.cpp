// SPDX-License-Identifier: EUPL-1.2
#include "demo/played.hpp"
#include "domain/solutions/running_trials.hpp"
#include "domain/solutions/solutions_view.hpp"

#include <algorithm>
#include <map>

using namespace hefboom;
using namespace hefboom::demo;
using namespace hefboom::domain;

TEST_CASE("on no day of 2025 did more than three trials run at a location") {
    auto& example = played();
    auto const& state = example.stage.state();
    std::int32_t most = 0;
    int days = 0;
    for (auto day = day_of("2025-01-01"); day <= day_of("2025-12-31"); day = day + 1, ++days)
        for (auto const& [code, location] : example.story.locations) {
            CAPTURE(code);
            auto const running = running_trials(state, location, day);
            CHECK(running <= limits::running_trials_per_location_most);
            most = std::max(most, running);
        }
    CHECK(days == 365);
    CHECK(most == 3);
}

TEST_CASE("each solution stands at each location as the story ends") {
    auto& example = played();
    auto const view =
        solutions_view(example.stage.state(), example.actor("Ooievaar"), example.stage.today());
    using enum ApplicationState;
    std::map<std::string, std::map<std::string, ApplicationState>> const ends{
        {"S1", {{"ZWO", kept}, {"RSW", kept}, {"ALM", kept}, {"EHV", in_trial}, {"APD", in_trial}}},
        {"S2",
         {{"ZWO", in_trial},
          {"RSW", in_trial},
          {"ALM", in_trial},
          {"EHV", in_trial},
          {"APD", in_trial}}},
        {"S3",
         {{"ZWO", kept}, {"RSW", kept}, {"ALM", in_trial}, {"EHV", adjusted}, {"APD", in_trial}}},
        {"S4",
         {{"ZWO", in_trial},
          {"RSW", in_trial},
          {"ALM", in_trial},
          {"EHV", in_trial},
          {"APD", prepared}}},
        {"S5",
         {{"ZWO", in_trial}, {"RSW", in_trial}, {"ALM", kept}, {"EHV", kept}, {"APD", in_trial}}},
        {"S6",
         {{"ZWO", in_trial},
          {"RSW", in_trial},
          {"ALM", in_trial},
          {"EHV", stopped},
          {"APD", not_started}}}};
    REQUIRE(view.solutions.size() == ends.size());
    for (auto const& line : view.solutions) {
        auto const code = code_of(example.story.solutions, line.id);
        CAPTURE(code);
        CHECK(line.seal.sealed);
        CHECK(line.owners_complete);
        for (auto const& cell : line.cells) {
            auto const location = code_of(example.story.locations, cell.location);
            CAPTURE(location);
            CHECK(cell.state == ends.at(code).at(location));
            CHECK_FALSE(cell.duo_incomplete);
        }
    }
    for (auto const& column : view.locations)
        CHECK(column.running == 3);
}

TEST_CASE("nobody who was interviewed is named as a pair owner, but for both contract managers") {
    std::vector<std::string> const interviewed{
        "Kievit",   "Grutto", "Merel",   "Reiger",  "Wulp",    "Tureluur",   "Specht",   "Roek",
        "Putter",   "Kauw",   "Lijster", "Spreeuw", "Sperwer", "Kwikstaart", "Karekiet", "Uil",
        "Ooievaar", "Tapuit", "Mees",    "Fuut",    "Zwaluw",  "Havik"};
    for (auto const& [name, id] : played().story.people)
        CHECK(std::ranges::find(interviewed, name) == interviewed.end());
}
