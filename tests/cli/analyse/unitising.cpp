// SPDX-License-Identifier: EUPL-1.2
#include "cli/program.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace hefboom::cli;

TEST_CASE("unitising reads half-open spans and gives codes in the order of the file") {
    Folder const folder;
    auto const file = folder.put("spans.csv", "coder,start,end,code\n"
                                              "Alex,0,7,one\nAlex,7,13,two\nAlex,30,32,five\n"
                                              "Alex,32,37,six\nAlex,37,44,six\nAlex,44,60,seven\n"
                                              "Paul,0,7,one\nPaul,7,13,three\nPaul,13,21,five\n"
                                              "Paul,32,44,six\nSuzan,0,7,one\nSuzan,7,13,four\n"
                                              "Suzan,13,21,five\nSuzan,32,37,six\nSuzan,37,41,six\n"
                                              "Suzan,41,44,six\n");
    auto const ran = run("analyse unitising --length 60 --json " + file);
    CHECK(ran.code == 0);
    CHECK(says(ran, R"({"length":60,"coders":3,"u_alpha":0.50998)"));
    CHECK(says(ran, R"("binary":0.41359)"));
    CHECK(says(ran, R"("cu_alpha":0.72416)"));
    CHECK(
        says(ran, R"("per_code":[{"code":"one","alpha":1,"coverage":1},{"code":"two","alpha":0,)"));
    CHECK(says(ran, R"({"code":"seven","alpha":null,"coverage":0})"));
    CHECK(says(ran, R"("key":"codes-without-alpha")"));
}

TEST_CASE("unitising counts a coder who marked nothing") {
    Folder const folder;
    auto const file =
        folder.put("spans.csv", "coder,start,end,code\nAlex,0,10,one\nPaul,NA,NA,NA\n");
    CHECK(says(run("analyse unitising --length 20 --json " + file), R"("u_alpha":-0.225)"));
}

TEST_CASE("unitising refuses different codes over each other, naming both") {
    Folder const folder;
    auto const file = folder.put(
        "spans.csv", "coder,start,end,code\nAlex,0,10,trust\nPaul,0,9,trust\nAlex,8,12,doubt\n");
    auto const ran = run("analyse unitising --length 20 " + file);
    CHECK(ran.code == 2);
    CHECK(says(ran, R"(spans.csv:4:6: "doubt" overlaps "trust" of the same coder on line 2)"));
}

TEST_CASE("unitising refuses places outside the text") {
    Folder const folder;
    auto const with = [&](std::string const& row) {
        return run("analyse unitising --length 20 " +
                   folder.put("spans.csv", "coder,start,end,code\n" + row + "\n"));
    };
    CHECK(says(with("Alex,0,21,a"), "spans.csv:2:8: this lies beyond the end of the text, at 20"));
    CHECK(says(with("Alex,9,3,a"), "spans.csv:2:8: a stretch ends before it starts"));
    CHECK(says(with("Alex,-1,3,a"), "spans.csv:2:6: a place in the text is a whole number"));
    CHECK(says(with("Alex,1,3,"), "spans.csv:2:10: \"code\" is empty here"));
    CHECK(run("analyse unitising --length 0 " + folder.path("spans.csv")).code == 2);
}
