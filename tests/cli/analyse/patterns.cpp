// SPDX-License-Identifier: EUPL-1.2
#include "cli/program.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace hefboom::cli;

namespace {

constexpr char const* head = "interview,party,location,quote,code\n";

/// Four interviews of each party; those of the client wait and are late.
std::string codings() {
    std::string rows = head;
    for (auto const* interview : {"i1", "i2", "i3", "i4"})
        for (auto const* code : {"waiting", "late", "waiting"})
            rows += std::string(interview) + ",client,east,q1," + code + "\n";
    for (auto const* interview : {"i5", "i6", "i7", "i8"})
        rows += std::string(interview) + ",contractor,west,q1,pride\n";
    return rows;
}

std::string quotes() {
    std::string rows = "quote,interview,party,location\n";
    for (int interview = 1; interview <= 8; ++interview)
        for (auto const* quote : {"q1", "q2", "q3"})
            rows += std::string(quote) + ",i" + std::to_string(interview) +
                    (interview <= 4 ? ",client,east\n" : ",contractor,west\n");
    return rows;
}

} // namespace

TEST_CASE("patterns gives every pair by its names, over all quotes that are known") {
    Folder const folder;
    auto const file = folder.put("codings.csv", codings());
    auto const all = folder.put("quotes.csv", quotes());
    auto const ran = run("analyse patterns --json " + file + " --quotes " + all);
    CHECK(ran.code == 0);
    CHECK(says(ran, R"({"quotes":24,"interviews":8,"codes":3,"by":"party","pairs":[)"
                    R"({"a":"waiting","b":"late","n_a":4,"n_b":4,"n_ab":4,"c":1,"lift":6,"phi":1,)"
                    R"("a_given_b":1,"b_given_a":1,)"));
    CHECK(says(ran, R"({"a":"waiting","b":"pride","n_a":4,"n_b":4,"n_ab":0,"c":0,"lift":0,)"));
    CHECK(says(ran, R"("contrast":[{"code":"waiting","group":"client","other":"contractor",)"
                    R"("mentions":{"interviews":4,"mentioning":4,)"));
    CHECK(says(ran, R"("arrangements":70,"exact":true,"stratified":false)"));
    CHECK(says(ran, R"("hindering":[])"));
    CHECK(says(ran, R"("key":"no-outcome-code")"));
    CHECK_FALSE(says(ran, "only-coded-quotes"));
    CHECK_FALSE(says(ran, "code-on-every-quote"));
    auto const coded = run("analyse patterns --json " + file);
    CHECK(says(coded, R"({"quotes":8,)"));
    CHECK(says(coded, R"("key":"only-coded-quotes")"));
}

TEST_CASE("patterns says that a code on every quote goes with nothing in particular") {
    Folder const folder;
    auto const file = folder.put("codings.csv", std::string(head) + "i1,a,x,q1,c\ni1,a,x,q1,d\n"
                                                                    "i2,b,x,q1,c\n");
    auto const ran = run("analyse patterns --json " + file);
    CHECK(says(ran, R"("phi":null)"));
    CHECK(says(ran, R"("key":"code-on-every-quote")"));
}

TEST_CASE("patterns screens for what goes with the unwanted code") {
    Folder const folder;
    auto rows = codings();
    rows += "i5,contractor,west,q2,waiting\ni5,contractor,west,q2,late\n"
            "i6,contractor,west,q2,waiting\ni6,contractor,west,q2,late\n";
    auto const ran =
        run("analyse patterns --json --outcome late " + folder.put("codings.csv", rows) +
            " --quotes " + folder.put("quotes.csv", quotes()));
    CHECK(says(ran, R"("hindering":[{"a":"waiting","b":null,"kind":"shared","party":null,)"
                    R"("interviews":{"client":4,"contractor":2},"locations":2,"quotes":6,)"
                    R"("with_outcome":6,"lift":4,)"));
    CHECK(says(ran, R"("key":"screening-not-proof")"));
    auto const unknown = run("analyse patterns --outcome rain " + folder.path("codings.csv"));
    CHECK(unknown.code == 2);
    CHECK(says(unknown, "the code \"rain\""));
}

TEST_CASE("patterns draws the same whatever the order of the rows") {
    Folder const folder;
    std::string rows;
    std::string turned;
    for (int at = 0; at < 26; ++at) {
        auto const row = "i" + std::to_string(at) + (at % 2 == 0 ? ",one,x,q," : ",two,x,q,") +
                         (at % 3 == 0 ? "a" : "b") + "\n";
        rows += row;
        turned = row + turned;
    }
    // The codes in the same order as before.
    turned = "i0,one,x,q,a\n" + turned;
    auto const options = " --permutations 500 --seed 3 --json ";
    auto const one = run("analyse patterns" + (options + folder.put("a.csv", head + rows)));
    CHECK(says(one, R"("arrangements":500,"exact":false)"));
    CHECK(one.out == run("analyse patterns" + (options + folder.put("b.csv", head + turned))).out);
}

TEST_CASE("patterns refuses an interview of two parties and a quote that is not known") {
    Folder const folder;
    auto const two = folder.put("two.csv", std::string(head) + "i1,a,x,q1,c\ni1,b,x,q2,c\n");
    auto const ran = run("analyse patterns " + two);
    CHECK(ran.code == 2);
    CHECK(says(ran, R"(two.csv:3:4: interview "i1" has another party on an earlier line: "a")"));
    auto const one = folder.put("one.csv", std::string(head) + "i1,a,x,q9,c\n");
    auto const known = folder.put("known.csv", "quote,interview,party,location\nq1,i1,a,x\n");
    CHECK(says(run("analyse patterns " + one + " --quotes " + known),
               R"(one.csv:2:8: quote "q9" of interview "i1" is not in the file)"));
}

TEST_CASE("words orders the words of two parties and refuses a third") {
    Folder const folder;
    std::string rows = "party,text\n";
    for (int at = 0; at < 10; ++at)
        rows +=
            "client,\"Wij wachten en wachten, op de bon\"\ncontractor,Wij werken door op de zaal\n";
    auto const ran = run("analyse words --json " + folder.put("texts.csv", rows));
    CHECK(ran.code == 0);
    CHECK(says(ran, R"({"party":"client","words":70,"leading":["wachten",)"));
    CHECK(says(ran, R"("words":[{"word":"wij","n_a":10,"n_b":10,"delta":)"));
    CHECK(says(ran, R"("key":"words-are-for-ordering")"));
    auto const third =
        run("analyse words " + folder.put("three.csv", "party,text\na,x\nb,x\nc,x\n"));
    CHECK(third.code == 2);
    CHECK(says(third, R"(three.csv:4:1: "c" is a third party)"));
    auto const one = run("analyse words --json " + folder.put("one.csv", "party,text\na,x y\n"));
    CHECK(says(one, R"("z":null)"));
    CHECK(says(one, R"("key":"no-words-to-compare")"));
}
