// SPDX-License-Identifier: EUPL-1.2
#include "cli/program.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace hefboom::cli;

namespace {

/// Two people: the ring A -> B -> C -> A with one minus, and a link they see with other signs.
std::string const ring = "from,to,weight,delay,person\n"
                         "B,C,0.8,,ann\nC,A,-0.5,ja (weken),ann\nA,B,0.4,2,ann\nB,A,0.3,,ann\n"
                         "B,C,0.6,,bob\nC,A,-0.5,nee,bob\nA,B,0.6,,bob\nB,A,-0.1,,bob\n";

} // namespace

TEST_CASE("causes names its figures as documented, in the order of the file") {
    Folder const folder;
    auto const ran = run("analyse causes --json --goals C --clamp A=1 --micmac " +
                         folder.put("links.csv", ring));
    CHECK(ran.code == 0);
    CHECK(says(ran, R"({"people":2,"concepts":[{"name":"B","kind":"ordinary","indegree":0.5)"));
    CHECK(says(ran, R"({"from":"B","to":"C","weight":0.7,"delay":0,"n":2,"n_plus":2,"n_minus":0)"));
    CHECK(says(ran, R"({"from":"C","to":"A","weight":-0.5,"delay":0.5,)"));
    CHECK(says(ran, R"("n_plus":1,"n_minus":1,"contested":true)"));
    CHECK(says(ran, R"("settles":true,"cycle":null)"));
    CHECK(says(ran, R"("total":2,"reinforcing":0,"balancing":1,"contested":1,"capped":false)"));
    CHECK(says(ran, R"({"concepts":["A","B","C"],"length":3,"polarity":"balancing","delay":1.5)"));
    CHECK(says(ran, R"("leverage":[{"concept":"B","effect":)"));
    CHECK(says(ran, R"("rank_high":)"));
    CHECK(says(ran, R"({"name":"A","input":true,"steady":1,"effect":null})"));
    CHECK(says(ran, R"("micmac":{"power":)"));
    CHECK(says(ran, R"("key":"links-with-both-signs")"));
}

TEST_CASE("causes gives the same figures whatever the order of the rows") {
    Folder const folder;
    auto const one = run("analyse causes --json --goals C " + folder.put("one.csv", ring));
    auto const other =
        run("analyse causes --json --goals C " +
            folder.put("other.csv",
                       "from,to,weight,delay,person\n"
                       "B,C,0.6,,bob\nC,A,-0.5,ja (weken),ann\nA,B,0.6,,bob\nB,A,-0.1,,bob\n"
                       "A,B,0.4,2,ann\nC,A,-0.5,nee,bob\nB,C,0.8,,ann\nB,A,0.3,,ann\n"));
    CHECK(one.out == other.out);
}

TEST_CASE("causes says why it shows no levers") {
    Folder const folder;
    auto const signs = folder.put("signs.csv", "from,to,sign\nA,B,+\nB,A,−\n");
    auto const none = run("analyse causes --json " + signs);
    CHECK(says(none, R"("leverage":[],"scenario":null,"micmac":null)"));
    CHECK(says(none, R"("key":"no-goals")"));
    auto const moving =
        run("analyse causes --json --goals A --function trivalent --start A=1 " + signs);
    CHECK(
        says(moving, R"("spectral_radius":null,"settles":false,"cycle":{"period":4,"states":[[)"));
    CHECK(says(moving, R"("leverage":null)"));
    CHECK(says(moving, R"("steady":null)"));
    CHECK(says(moving, R"("balancing":1)"));
    auto const alone = run("analyse causes --json --goals A " + signs);
    CHECK(says(alone, R"("low":null,"high":null)"));
    CHECK(says(alone, R"("key":"levers-without-interval")"));
}

TEST_CASE("causes lists the loops over one link, and the shortest") {
    Folder const folder;
    auto const ran = run("analyse causes --json --through C,A " + folder.put("links.csv", ring));
    CHECK(says(ran, R"("list":[{"concepts":["A","B","C"])"));
    CHECK(says(ran, R"("through":{"from":"C","to":"A","shortest":{"concepts":["A","B","C"])"));
    auto const none = run("analyse causes --json --through A,C " + folder.put("links.csv", ring));
    CHECK(none.code == 0);
    CHECK(says(none, R"("total":2)"));
    CHECK(says(none, R"("list":[],"through":{"from":"A","to":"C","shortest":null})"));
    CHECK(says(none, R"("key":"no-such-link")"));
}

TEST_CASE("causes reads a table without links, and says so") {
    Folder const folder;
    auto const ran = run("analyse causes --json " + folder.put("empty.csv", "from,to,weight\n"));
    CHECK(ran.code == 0);
    CHECK(says(ran, R"("spectral_radius":null,"settles":null,"cycle":null)"));
    CHECK(says(ran, R"("key":"no-links")"));
}

TEST_CASE("causes refuses what it cannot read, with the place") {
    Folder const folder;
    auto const refused = [&](std::string const& table, std::string const& options) {
        auto const ran = run("analyse causes " + options + " " + folder.put("t.csv", table));
        CHECK(ran.code == 2);
        return ran.out;
    };
    CHECK(refused("from,to,weight\nA,B,much\n", "").find(":2:5: \"much\" is not a number") !=
          std::string::npos);
    CHECK(refused("from,to,sign\nA,B,+\nB,A,2\n", "").find(":3:5: \"2\" is not a sign") !=
          std::string::npos);
    CHECK(refused("from,to\nA,B\n", "").find("\"weight\" or \"sign\"") != std::string::npos);
    CHECK(refused("from,to,weight\n,B,1\n", "").find(":2:1: \"from\" is empty here") !=
          std::string::npos);
    auto const table = "from,to,weight\nA,B,1\n";
    CHECK(refused(table, "--goals Z").find("there is no concept \"Z\"") != std::string::npos);
    CHECK(refused(table, "--clamp A=2").find("is not NAME=FIGURE") != std::string::npos);
    CHECK(refused(table, "--lambda 0").find("--lambda is between") != std::string::npos);
    CHECK(refused(table, "--through A").find("--through names two concepts") != std::string::npos);
    refused(table, "--max-length 0");
    refused(table, "--max-loops 1000000001");
}
