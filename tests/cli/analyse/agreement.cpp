// SPDX-License-Identifier: EUPL-1.2
#include "cli/program.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace hefboom::cli;

namespace {

constexpr char const* twelve_units = "unit,A,B,C,D\n"
                                     "u1,1,1,,1\nu2,2,2,3,2\nu3,3,3,3,3\nu4,3,3,3,3\nu5,2,2,2,2\n"
                                     "u6,1,2,3,4\nu7,4,4,4,4\nu8,1,1,2,1\nu9,2,2,2,2\n"
                                     "u10,NA,5,5,5\nu11,NA,,1,1.0\nu12,,3,,\n";

} // namespace

TEST_CASE("agreement gives every coefficient by its name, and null where there is none") {
    Folder const folder;
    auto const file = folder.put("ratings.csv", twelve_units);
    auto const ran = run("analyse agreement --level nominal --json " + file);
    CHECK(ran.code == 0);
    CHECK(says(ran, R"("alpha":0.743421)"));
    CHECK(says(ran, R"("observed":0.2,)"));
    CHECK(says(ran, R"("raw_agreement":0.8181818)"));
    CHECK(says(ran, R"("units":12,"pairable":40,"ac1":0.77544)"));
    CHECK(says(ran, R"("ac1_se":0.14294)"));
    CHECK(says(ran, R"("ac2":null,"ac2_se":null)"));
    CHECK(says(ran, R"("cohen":null,"fleiss":null,"categories":5,"bootstrap":null,"notes":[])"));
}

TEST_CASE("agreement draws the same resamples whatever the order of the rows") {
    Folder const folder;
    std::string const head = "unit;A;B\n";
    auto const one = folder.put("one.csv", head + "a;1;2\nb;2;2\nc;3;3\nd;1;1\n");
    auto const other = folder.put("other.csv", "unit;B;A\nd;1;1\nb;2;2\na;2;1\nc;3;3\n");
    std::string const options = " --level ordinal --bootstrap 200 --seed 7 --json ";
    auto const first = run("analyse agreement" + options + one);
    CHECK(says(first, R"("bootstrap":{"resamples":200)"));
    CHECK(first.out == run("analyse agreement" + options + other).out);
}

TEST_CASE("agreement fixes the values from the code book") {
    Folder const folder;
    auto const file = folder.put("ratings.csv", "unit,A,B\na,yes,yes\nb,no,yes\nc,no,no\n");
    auto const of = [&](std::string const& categories) {
        return run("analyse agreement --level nominal --json " + file + categories);
    };
    CHECK(says(of(""), R"("categories":2)"));
    CHECK(says(of(" --categories yes,no,perhaps"), R"("categories":3)"));
    CHECK(of(" --categories 3").out == of(" --categories yes,no,perhaps").out);
    auto const lacking = of(" --categories yes,perhaps");
    CHECK(lacking.code == 2);
    CHECK(says(lacking, R"(ratings.csv:3:3: "no" is not one of --categories)"));
    CHECK(of(" --categories 1").code == 2);
}

TEST_CASE("agreement gives the figures per code and per domain, in the order of the file") {
    Folder const folder;
    auto const file =
        folder.put("ratings.csv", "unit,A,B\nu1,1,1\nu2,0,1\nu3,0,0\nu4,1,1\nu5,1,1\n");
    auto const groups = folder.put(
        "groups.csv", "unit,code,domain\nu3,trust,work\nu1,trust,work\nu2,doubt,work\nu9,doubt,\n");
    auto const ran = run("analyse agreement --level nominal --json " + file + " --group " + groups);
    CHECK(ran.code == 0);
    CHECK(says(ran, R"("per_code":[{"code":"trust","alpha":1,)"));
    CHECK(says(ran, R"({"code":"doubt","alpha":0,)"));
    CHECK(says(ran, R"("per_domain":[{"domain":"work","alpha":0.444444)"));
    CHECK(says(ran, R"("key":"group-rows-without-ratings")"));
    CHECK(says(ran, R"("key":"units-without-group")"));
}

TEST_CASE("agreement says that nothing varies, and refuses text where numbers are needed") {
    Folder const folder;
    auto const same = folder.put("same.csv", "unit,A,B\na,2,2\nb,2,2\n");
    auto const ran = run("analyse agreement --level interval --json " + same);
    CHECK(ran.code == 0);
    CHECK(says(ran, R"("alpha":null)"));
    CHECK(says(ran, "No variation: agreement cannot be judged."));
    auto const text = folder.put("text.csv", "unit,A,B\na,2,good\n");
    auto const refused = run("analyse agreement --level ordinal " + text);
    CHECK(refused.code == 2);
    CHECK(says(refused, R"(text.csv:2:5: "good" is not a number)"));
    CHECK(run("analyse agreement --level nominal " + text).code == 0);
    CHECK(run("analyse agreement " + text).code == 2);
    auto const below = folder.put("below.csv", "unit,A,B\na,2,-1\n");
    CHECK(
        says(run("analyse agreement --level ratio " + below), "below.csv:2:5: at the ratio level"));
}

TEST_CASE("agreement lets the latest row of a unit count, and says so") {
    Folder const folder;
    auto const file = folder.put("ratings.csv", "unit,timestamp,A,B\na,9,1,1\na,10,1,2\na,8,3,3\n");
    auto const ran = run("analyse agreement --level nominal --json " + file);
    CHECK(says(ran, R"("raters":2)"));
    CHECK(says(ran, R"("raw_agreement":0,"units":1)"));
    CHECK(says(ran, R"("key":"repeated-rows-left-out")"));
}
