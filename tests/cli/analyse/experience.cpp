// SPDX-License-Identifier: EUPL-1.2
#include "cli/program.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace hefboom::cli;

namespace {

/// Six answers per location and period, one group; location B scores two more from period 3 on.
std::string pulse() {
    std::string rows = "respondent;location;group;period;score\n";
    for (auto const* location : {"A", "B", "C", "D"})
        for (int period = 1; period <= 5; ++period)
            for (int person = 0; person < (std::string(location) == "D" ? 4 : 6); ++person)
                rows += std::string(location) + std::to_string(person) + ";" + location +
                        ";users;" + std::to_string(period) + ";" +
                        std::to_string(6 + person % 3 + (*location == 'B' && period >= 3 ? 2 : 0)) +
                        ",0\n";
    return rows;
}

} // namespace

TEST_CASE("experience tells cells, effects and the test of the roll-out") {
    Folder const folder;
    auto const responses = folder.put("pulse.csv", pulse());
    auto const starts = folder.put("starts.csv", "location,period\nB,3\nA,4\nC,5\n");
    auto const ran = run("analyse experience --json " + responses + " --start " + starts);
    CHECK(ran.code == 0);
    CHECK(says(ran.out, R"("cells":[{"location":"A","group":"users","period":"1","n":6,"mean":7)"));
    CHECK(says(ran.out, R"("suppressed":[{"location":"D","group":"users","period":"1",)"
                        R"("reason":"too-few-people"})"));
    CHECK(says(ran.out, R"({"location":"D","group":"users","period":"1","n":null,"mean":null)"));
    CHECK(says(ran.out, R"("before_after":[{"location":"A","group":"users")"));
    CHECK(says(ran.out, R"("permutation":[{"group":"users","statistic":)"));
    CHECK(says(ran.out, R"({"group":"ALL","statistic":)"));
    CHECK(says(ran.out, R"("orders":6,"smallest_p":0.1666)"));
    CHECK(says(ran.out, R"("kind":"event","key":0,)"));
    CHECK(says(ran.out, R"("kind":"location","key":"B")"));
    CHECK(says(ran.out, R"("kind":"calendar","key":"3")"));
    // D never starts, so it is a control of every effect, and hidden.
    CHECK(says(ran.out, R"("controls":3,"att":null,"hidden":true)"));
    CHECK(says(ran.out, R"("key":"indication-not-proof")"));
    CHECK(says(ran.out, R"("key":"too-few-locations-for-a-test")"));
}

TEST_CASE("experience without starts has cells and says that there are no starts") {
    Folder const folder;
    auto const ran = run("analyse experience --json " + folder.put("pulse.csv", pulse()));
    CHECK(ran.code == 0);
    CHECK(says(ran.out, R"("att":[],)"));
    CHECK(says(ran.out, R"("permutation":[])"));
    CHECK(says(ran.out, R"("key":"no-starts")"));
}

TEST_CASE(
    "experience refuses fewer than five, a group called ALL and a location that starts twice") {
    Folder const folder;
    auto const responses = folder.put("pulse.csv", pulse());
    CHECK(run("analyse experience --minimum 4 " + responses).code == 2);
    auto const all =
        run("analyse experience " + folder.put("all.csv", "respondent,location,group,period,score\n"
                                                          "a,X,ALL,1,7\n"));
    CHECK(all.code == 2);
    CHECK(says(all.out, "all.csv:2:5: "));
    auto const twice = run("analyse experience " + responses + " --start " +
                           folder.put("starts.csv", "location,period\nA,3\nA,4\n"));
    CHECK(twice.code == 2);
    CHECK(says(twice.out, "starts.csv:3:1: this location starts twice"));
}
