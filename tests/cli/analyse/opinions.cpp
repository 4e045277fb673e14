// SPDX-License-Identifier: EUPL-1.2
#include "cli/program.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace hefboom::cli;

namespace {

/// Rows of a table of votes: so many people of a party, the first `agree` of whom agree.
std::string rows(std::string const& party, int people, std::string const& statement, int agree) {
    std::string text;
    for (int person = 0; person < people; ++person)
        text += party + std::to_string(person) + "," + statement + "," +
                (person < agree ? "2" : "-2") + "\n";
    return text;
}

std::string party_rows(std::string const& party, int people) {
    std::string text;
    for (int person = 0; person < people; ++person)
        text += party + std::to_string(person) + "," + party + "\n";
    return text;
}

} // namespace

TEST_CASE("opinions tells parties apart, what they share, part on and did not know") {
    Folder const folder;
    auto const votes = folder.put("votes.csv", "participant,statement,vote\n" +
                                                   rows("OG", 8, "s2", 8) + rows("ON", 8, "s2", 8) +
                                                   rows("OG", 8, "s1", 8) + rows("ON", 8, "s1", 0));
    auto const parties =
        folder.put("parties.csv", "participant;party\n" + party_rows("OG", 8) + "x0;ON\nx1;ON\n");
    // The separator of the first row counts: one with commas in it is refused with its place.
    CHECK(run("analyse opinions " + votes + " --parties " + parties).code == 2);
    auto const read = folder.put("parties.csv",
                                 "participant,party\n" + party_rows("OG", 8) + party_rows("ON", 8));
    auto const predicted =
        folder.put("predicted.csv", "participant,statement,prediction\n" + rows("OG", 8, "s2", 1) +
                                        rows("ON", 8, "s2", 8));
    auto const second =
        folder.put("second.csv", "participant,statement,vote\n" + rows("OG", 8, "s1", 4) +
                                     rows("ON", 8, "s1", 4));
    auto const ran = run("analyse opinions --json " + votes + " --parties " + read +
                         " --predictions " + predicted + " --second " + second);
    CHECK(ran.code == 0);
    CHECK(says(
        ran,
        R"({"participants":16,"statements":[{"id":"s2","agree":16,"disagree":0,"pass":0,"share":1,)"));
    CHECK(says(ran, R"("by_party":{"OG":{"agree":8,)"));
    CHECK(says(
        ran,
        R"("shift":null,"verschil":0,"beeldkloof":{"OG→ON":-0.875,"ON→OG":0},"stille_eensgezindheid":true},{"id":"s1")"));
    CHECK(says(ran, R"("shift":{"value":0,)"));
    CHECK(says(ran, R"("ON":{"value":0.5,)"));
    CHECK(says(ran, R"("verschil":1,"beeldkloof":null,"stille_eensgezindheid":false})"));
    CHECK(says(ran, R"("common_ground":[{"statement":"s2","side":"agree","lower":0.67)"));
    CHECK(says(ran, R"("divides":[{"statement":"s1","first":"OG","second":"ON","difference":1,)"));
    CHECK(says(ran, R"("groups":{"shown":)"));
    CHECK(says(ran, R"("polis":null,"notes":[)"));
    CHECK(says(ran, R"("key":"too-few-for-groups")"));
}

TEST_CASE("opinions does not tell a small party apart, nor what it would follow from") {
    Folder const folder;
    auto const votes = folder.put("votes.csv", "participant,statement,vote\n" +
                                                   rows("OG", 4, "s1", 4) + rows("ON", 9, "s1", 0));
    auto const parties = folder.put("parties.csv", "participant,party\n" + party_rows("OG", 4) +
                                                       party_rows("ON", 9));
    auto const ran = run("analyse opinions --json " + votes + " --parties " + parties);
    CHECK(ran.code == 0);
    CHECK(says(ran, R"("by_party":{"OG":null,"ON":null},"shift":null,"verschil":null)"));
    CHECK(says(ran, R"("divides":[])"));
    CHECK(says(ran, R"("key":"party-pooled")"));
    CHECK(says(ran, R"("key":"divides-withheld")"));
    auto const room = run("analyse opinions --json " + votes + " --minimum 3 --parties " + parties);
    CHECK(says(room, R"("by_party":{"OG":{"agree":4,)"));
    CHECK(says(room, R"("verschil":1,)"));
    CHECK(run("analyse opinions " + votes + " --minimum 2").code == 2);
}

TEST_CASE("opinions reads Polis' own tables, of which the latest vote counts") {
    Folder const folder;
    auto const votes =
        folder.put("votes.csv", "timestamp,datetime,comment-id,voter-id,vote\n"
                                "20,later,7,a,1\n10,before,7,a,-1\n15,then,8,b,0\n9,first,8,a,1\n");
    auto const comments = folder.put("comments.csv", "comment-id,moderated,comment-body\n"
                                                     "7,1,\"yes, it is\"\n8,-1,no\n9,0,none\n");
    auto const groups = folder.put("groups.csv", "participant,group\na,0\nb,1\n");
    auto const ran = run("analyse opinions --json " + votes + " --statements " + comments +
                         " --memberships " + groups + " --compatible polis");
    CHECK(ran.code == 0);
    CHECK(says(ran, R"("id":"7","agree":1,"disagree":0)"));
    CHECK(says(ran, R"("key":"statements-moderated-out")"));
    CHECK(says(ran, R"("polis":{"repness":{"0":[{"tid":"7",)"));
    CHECK(says(ran, R"("group-votes":{"0":{"7":{"A":1,"D":0,"S":1})"));
}

TEST_CASE("opinions says where a table is wrong") {
    Folder const folder;
    auto const votes = folder.put("votes.csv", "participant,statement,vote\na,s1,yes\n");
    auto const ran = run("analyse opinions " + votes);
    CHECK(ran.code == 2);
    CHECK(says(ran, "votes.csv:2:6: \"yes\" is not a number"));
    auto const fine = folder.put("fine.csv", "participant,statement,vote\na,s1,1\n");
    auto const twice = folder.put("twice.csv", "participant,party\na,OG\na,ON\n");
    CHECK(says(run("analyse opinions " + fine + " --parties " + twice), "twice.csv:3:3: "));
    auto const parties = folder.put("parties.csv", "participant,party\na,OG\n");
    auto const zero = folder.put("zero.csv", "participant,statement,prediction\na,s1,0\n");
    CHECK(says(run("analyse opinions " + fine + " --parties " + parties + " --predictions " + zero),
               "zero.csv:2:6: a prediction is 1"));
    auto const absent = folder.put("absent.csv", "participant,group\nb,1\n");
    CHECK(says(run("analyse opinions " + fine + " --compatible polis --memberships " + absent),
               "absent.csv:2:1: \"b\" did not vote"));
    CHECK(run("analyse opinions " + fine + " --memberships " + absent).code == 2);
    CHECK(run("analyse opinions " + fine + " --shuffles 1000000").code == 2);
}

TEST_CASE("opinions answers a table without votes, and says that there are none") {
    Folder const folder;
    auto const votes = folder.put("votes.csv", "participant,statement,vote\na,s1,NA\n");
    auto const ran = run("analyse opinions --json " + votes);
    CHECK(ran.code == 0);
    CHECK(says(ran, R"({"participants":0,"statements":[{"id":"s1","agree":0)"));
    CHECK(says(ran, R"("share":null)"));
    CHECK(says(ran, R"("key":"no-votes")"));
    CHECK(says(ran, R"("key":"statements-without-votes")"));
    CHECK(says(ran, R"("explained":null)"));
}
