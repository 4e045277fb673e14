// SPDX-License-Identifier: EUPL-1.2
#include "cli/program.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace hefboom::cli;

namespace {

/// People p01… of a figure.
std::string figure(std::string const& name, int from, int to) {
    std::string rows;
    for (int person = from; person <= to; ++person)
        rows += name + ",p" + (person < 10 ? "0" : "") + std::to_string(person) + "\n";
    return rows;
}

} // namespace

TEST_CASE("disclosure tells who can be derived, and by which sum") {
    Folder const folder;
    auto const file =
        folder.put("r.csv", "release,person\n" + figure("total", 1, 12) + figure("office", 1, 9));
    auto const ran = run("analyse disclosure --json " + file);
    CHECK(ran.code == 0);
    CHECK(says(ran.out, R"({"safe":false,)"));
    CHECK(says(ran.out, R"("derivable":[{"people":["p10","p11","p12"],"combination":)"));
    CHECK((says(ran.out, R"([{"release":"total","coefficient":1},)"
                         R"({"release":"office","coefficient":-1}])") ||
           says(ran.out, R"([{"release":"total","coefficient":-1},)"
                         R"({"release":"office","coefficient":1}])")));
    CHECK(says(ran.out, R"("key":"worst-case-disclosure")"));
}

TEST_CASE("disclosure judges one more release by all before it") {
    Folder const folder;
    auto const file = folder.put("r.csv", "release,person\n" + figure("total", 1, 12));
    auto const bad = folder.put("n.csv", "release,person\n" + figure("office", 1, 9));
    auto const ran = run("analyse disclosure --json " + file + " --next " + bad);
    CHECK(says(ran.out, R"({"safe":false,)"));
    CHECK(says(ran.out, R"("safe_before":true,)"));
    CHECK(says(ran.out, R"("next":[{"release":"office","publish":false}])"));
    auto const good = folder.put("g.csv", "release,person\n" + figure("office", 1, 6));
    auto const other = run("analyse disclosure --json " + file + " --next " + good);
    CHECK(says(other.out, R"({"safe":true,)"));
    CHECK(says(other.out, R"("derivable":[],"next":[{"release":"office","publish":true}])"));
    auto const twice = run("analyse disclosure " + file + " --next " + file);
    CHECK(twice.code == 2);
    CHECK(says(twice.out, "r.csv:2:1: a release of this name was published already"));
}

TEST_CASE("disclosure simulates a design") {
    Folder const folder;
    auto const file = folder.put("d.csv", "organisation,location,people\nclient,A,8\n"
                                          "client,B,9\ncontractor,A,7\n");
    auto const ran = run("analyse disclosure --json --waves 3 --runs 2 --design " + file);
    CHECK(ran.code == 0);
    CHECK(says(ran.out, R"("groups":[{"kind":"total","organisation":null,"location":null,)"
                        R"("people":24,"share":)"));
    CHECK(says(ran.out, R"({"kind":"cell","organisation":"client","location":"B","people":9)"));
    CHECK(run("analyse disclosure").code == 2);
    CHECK(run("analyse disclosure --response 2 --design " + file).code == 2);
    auto const half = run("analyse disclosure --design " +
                          folder.put("h.csv", "organisation,location,people\nclient,A,2.5\n"));
    CHECK(half.code == 2);
    CHECK(says(half.out, "h.csv:2:10: "));
}
