// SPDX-License-Identifier: EUPL-1.2
#include "cli/program.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace hefboom::cli;

TEST_CASE("runchart orders periods as numbers and says what it cannot conclude") {
    Folder const folder;
    auto const file = folder.put("series.csv", "period;value\n10;2\n1;3\n2;4,5\n3;NA\n");
    auto const ran = run("analyse runchart --json " + file);
    CHECK(ran.code == 0);
    CHECK(ran.out.find(
              R"("points":[{"period":"1","value":3,"signals":[]},{"period":"2","value":4.5)") !=
          std::string::npos);
    CHECK(ran.out.find(R"("key":"too-few-points-for-signals")") != std::string::npos);
    CHECK(ran.out.find(R"("key":"periods-without-value")") != std::string::npos);
    CHECK(ran.out.find(R"("shift":null)") != std::string::npos);
}

TEST_CASE("runchart refuses a period that stands there twice") {
    Folder const folder;
    auto const file = folder.put("series.csv", "period,value\n1,2\n1,3\n");
    auto const ran = run("analyse runchart " + file);
    CHECK(ran.code == 2);
    CHECK(ran.out.find(":3:1: this period stands there twice") != std::string::npos);
}

TEST_CASE("runchart takes 1 and 1.0 for one period, and refuses numbers beyond reckoning") {
    Folder const folder;
    auto const twice = run("analyse runchart " + folder.put("a.csv", "period,value\n1.0,2\n1,3\n"));
    CHECK(twice.code == 2);
    CHECK(twice.out.find(":3:1: this period stands there twice") != std::string::npos);
    auto const large = run("analyse runchart " + folder.put("b.csv", "period,value\n1,2e300\n"));
    CHECK(large.code == 2);
    CHECK(large.out.find(":2:3: ") != std::string::npos);
}
