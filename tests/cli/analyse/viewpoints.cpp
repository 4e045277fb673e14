// SPDX-License-Identifier: EUPL-1.2
#include "cli/program.hpp"

#include <boost/json/parse.hpp>
#include <doctest/doctest.h>

#include <string>

using namespace hefboom::cli;

namespace {

namespace json = boost::json;

/// Six sorts of nine statements: three people near one viewpoint, two near another and one against
/// the first. The columns do not stand in the order of their names.
std::string const sorts = "statement;d;a;b;c;e;f;flat\n"
                          "s1;2;2;2;1;-1;-2;0\n"
                          "s2;1;1;1;2;0;-1;0\n"
                          "s3;1;1;0;1;2;-1;0\n"
                          "s4;0;0;1;0;-2;0;0\n"
                          "s5;0;0;0;0;1;0;0\n"
                          "s6;0;0;0;0;0;0;0\n"
                          "s7;-1;-1;-1;-1;1;1;0\n"
                          "s8;-1;-1;-1;-2;0;1;0\n"
                          "s9;-2;-2;-2;-1;-1;2;0\n";

json::value answered(std::string const& arguments) {
    auto const ran = run("analyse viewpoints --json " + arguments);
    CAPTURE(ran.out);
    REQUIRE(ran.code == 0);
    return json::parse(ran.out);
}

bool told(json::value const& answer, std::string const& key) {
    for (auto const& note : answer.at("notes").as_array())
        if (note.at("key").as_string() == key) return true;
    return false;
}

} // namespace

TEST_CASE("viewpoints answers with every list in the order of the table") {
    Folder const folder;
    auto const file = folder.put("sorts.csv", sorts);
    auto const answer = answered("--factors 2 " + file);
    for (auto const* key : {"statements", "sorts", "eigenvalues", "loadings", "flags", "zscores",
                            "arrays", "characteristics", "sed", "statements_kind",
                            "factor_criteria", "bootstrap", "parties", "notes"}) {
        CAPTURE(key);
        CHECK(answer.as_object().contains(key));
    }
    CHECK(answer.at("sorts").at(0).as_string() == "d");
    CHECK(answer.at("statements").as_array().size() == 9);
    CHECK(answer.at("loadings").as_array().size() == 7);
    CHECK(answer.at("loadings").at(0).at(0).as_double() > 0.9);  // d, with the first viewpoint
    CHECK(answer.at("loadings").at(5).at(0).as_double() < -0.9); // f, against it
    CHECK(answer.at("flags").at(0).at(0).as_bool());
    CHECK(answer.at("loadings").at(6).at(0).is_null());
    CHECK(answer.at("flags").at(6).at(1).is_null());
    for (auto const* member : {"sorts", "eigenvalue", "explained", "reliability", "se"})
        CHECK(answer.at("characteristics").at(0).as_object().contains(member));
    CHECK(answer.at("factor_criteria").at("parallel").at("sets").as_int64() == 500);
    CHECK(told(answer, "sorts-constant"));
    CHECK(told(answer, "negative-flags"));
    CHECK(told(answer, "few-sorts"));
    CHECK(answer.at("bootstrap").is_null());
}

TEST_CASE("viewpoints draws again, compares parties, takes flags and a grid, and splits") {
    Folder const folder;
    auto const file = folder.put("sorts.csv", sorts);
    auto const parties =
        folder.put("parties.csv", "sort,party\na,client\nb,client\nc,client\nd,contractor\n"
                                  "e,contractor\nf,contractor\n");
    auto const grid = folder.put("grid.csv", "score,count\n-1,3\n0,3\n1,3\n");
    auto const answer = answered("--factors 1 --split-bipolar --bootstrap 20 --seed 3 --parties " +
                                 parties + " --distribution " + grid + " " + file);
    CHECK(answer.at("factors").at(0).as_string() == "1a");
    CHECK(answer.at("factors").at(1).as_string() == "1b");
    CHECK(answer.at("flags").at(5).at(1).as_bool());
    CHECK(answer.at("arrays").at(0).at(0).as_int64() == 1);
    CHECK(answer.at("arrays").at(0).at(1).as_int64() == -1);
    CHECK(answer.at("bootstrap").at("steps").as_int64() == 20);
    CHECK(answer.at("bootstrap").at("zscores").at("low").as_array().size() == 9);
    CHECK(answer.at("bootstrap").at("flags_kept").at(6).is_null());
    CHECK(answer.at("parties").at("arrangements").as_int64() == 20);
    CHECK(answer.at("parties").at("p").as_array().size() == 2);
    auto const flags = folder.put("flags.csv", "sort,1\na,1\nb,0\nf,1\n");
    auto const by_hand = answered("--factors 1 --flags " + flags + " " + file);
    CHECK(by_hand.at("characteristics").at(0).at("sorts").as_int64() == 2);
    CHECK(told(by_hand, "sorts-without-flags"));
}

TEST_CASE("viewpoints gives null for factors that are not there") {
    Folder const folder;
    auto const file = folder.put("sorts.csv", "statement,a,b\n1,0,0\n2,0,0\n");
    auto const answer = answered("--factors 2 " + file);
    CHECK(answer.at("loadings").at(1).as_array().size() == 2);
    CHECK(answer.at("zscores").at(0).at(1).is_null());
    CHECK(answer.at("characteristics").at(1).at("se").is_null());
    CHECK(answer.at("sed").at(1).at(0).is_null());
    CHECK(answer.at("statements_kind").at(0).is_null());
    CHECK(answer.at("factor_criteria").is_null());
    CHECK(told(answer, "no-sorts-to-compare"));
    CHECK(run("analyse viewpoints --factors 2 " + file).code == 0);
}

TEST_CASE("viewpoints says where a file is wrong") {
    Folder const folder;
    auto const good = folder.put("sorts.csv", sorts);
    auto const wrong = [&](std::string const& text, std::string const& option) {
        auto const file = folder.put("wrong.csv", text);
        auto const ran = run("analyse viewpoints --factors 1 " +
                             (option.empty() ? file : option + file + " " + good));
        CHECK(ran.code == 2);
        return ran.out.substr(ran.out.find("wrong.csv"));
    };
    CHECK(wrong("statement,a\n1,veel\n", "") == "wrong.csv:2:3: \"veel\" is not a number\n");
    CHECK(wrong("statement,a\n1,1e9\n", "") ==
          "wrong.csv:2:3: a score is at most 1000000 from 0\n");
    CHECK(wrong("a,b\n1,2\n", "").starts_with("wrong.csv:1:1: there is no column \"statement\""));
    CHECK(wrong("sort,1\nz,1\n", "--flags ") == "wrong.csv:2:1: there is no sort \"z\"\n");
    CHECK(wrong("sort,1\na,2\n", "--flags ") == "wrong.csv:2:3: a flag is 0 or 1\n");
    CHECK(wrong("sort,1,2\na,1,1\n", "--flags ").starts_with("wrong.csv:1:1: there are 2 columns"));
    CHECK(wrong("sort,party\nz,x\n", "--parties ") == "wrong.csv:2:1: there is no sort \"z\"\n");
    CHECK(wrong("score\n1\n2\n", "--distribution ")
              .starts_with("wrong.csv:1:1: the distribution gives 2 scores for 9 statements"));
    CHECK(run("analyse viewpoints --factors 0 " + good).code == 2);
    CHECK(run("analyse viewpoints --factors 1 --bootstrap 9999999 " + good).code == 2);
    CHECK(run("analyse viewpoints " + good).code == 2);
}

TEST_CASE("viewpoints stops where qmethod does when asked") {
    Folder const folder;
    auto const file = folder.put("sorts.csv", sorts);
    auto const own = answered("--factors 2 " + file);
    auto const theirs = answered("--factors 2 --compatible qmethod " + file);
    CHECK(own.at("rotation").at("criterion").as_double() >=
          theirs.at("rotation").at("criterion").as_double());
    auto const none = answered("--factors 2 --rotation none --extraction centroid --raw " + file);
    CHECK(none.at("rotation").is_null());
}
