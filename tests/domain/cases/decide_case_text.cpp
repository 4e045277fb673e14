// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_world.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::domain;

TEST_CASE("a case is an idea until something besides its title lies on the table") {
    CaseWorld world;
    world.open();
    CHECK(world.story().state == CaseState::idea);
    CHECK(world.story().latest(Section::title)->number == 1);
    CHECK(world.lay(world.client, Section::customary, "Zo doen wij het.") == "");
    CHECK(world.story().state == CaseState::preparing);
}

TEST_CASE("a case is a page once every needed section lies on the table") {
    CaseWorld world;
    world.open();
    world.lay_page();
    CHECK(world.story().state == CaseState::concept_page);
}

TEST_CASE("a page with two hinges or one voice is being prepared again") {
    CaseWorld world;
    world.open();
    world.lay_page();
    CHECK(world.lay(world.client, Section::hinge, "07:40 dit.\n\n08:10 dat.") == "");
    CHECK(world.story().state == CaseState::preparing);
    CHECK(world.lay(world.client, Section::hinge, "07:40 dit.") == "");
    CHECK(world.story().state == CaseState::concept_page);
    CHECK(world.lay(world.contractor, Section::inner_voices, "Monteur: ik zwijg.") == "");
    CHECK(world.story().state == CaseState::preparing);
}

TEST_CASE("a draft that started before the other's version is refused and nothing is lost") {
    CaseWorld world;
    world.open();
    CHECK(world.lay(world.client, Section::customary, "Eerste") == "");
    CHECK(world.lay(world.contractor, Section::customary, "Tweede") == "");
    auto const late = world.act(
        world.client, LayOnTable{world.id, Section::customary, 1, world.prose("Eerste, beter")});
    CHECK(late.error().key == "case.outdated");
    CHECK(late.error().details == decltype(late.error().details){{"newest", "2"}});
    CHECK(world.story().versions(Section::customary).size() == 2);
}

TEST_CASE("who laid a version on the table, and when, is kept") {
    CaseWorld world;
    world.open();
    world.pass_days(1);
    CHECK(world.lay(world.contractor, Section::question, "Waarom?") == "");
    CHECK(world.story().latest(Section::question)->author == world.contractor.member);
    CHECK(world.story().latest(Section::question)->at == world.now);
}

TEST_CASE("a proposal taken over is the next version of its section") {
    CaseWorld world;
    world.open();
    CHECK(world.lay(world.client, Section::customary, "Eerste") == "");
    auto const proposed = world.prose("Zo is het");
    world.must(world.contractor, CommentOnSection{world.id, Section::customary, 1, {}, proposed});
    auto const comment = as<CommentId>(world.made.front());
    world.must(world.client, SettleComment{world.id, comment, Settlement::taken_over});
    CHECK(world.story().latest(Section::customary)->text == proposed.ref);
    CHECK(world.story().latest(Section::customary)->number == 2);
    CHECK(world.story().comment(comment)->taken_over);
    CHECK(world.try_to(world.client, SettleComment{world.id, comment, Settlement::noted}) ==
          "case.comment_settled");
}

TEST_CASE("a proposal on an older version is noted, not taken over") {
    CaseWorld world;
    world.open();
    world.must(world.contractor,
               CommentOnSection{world.id, Section::customary, 0, {}, world.prose("Zo is het")});
    auto const comment = as<CommentId>(world.made.front());
    CHECK(world.lay(world.client, Section::customary, "Eerste") == "");
    CHECK(world.try_to(world.client, SettleComment{world.id, comment, Settlement::taken_over}) ==
          "case.outdated");
    CHECK(world.try_to(world.client, SettleComment{world.id, comment, Settlement::noted}) == "");
}

TEST_CASE("a remark without a proposal cannot be taken over") {
    CaseWorld world;
    world.open();
    world.must(world.contractor,
               CommentOnSection{world.id, Section::title, 1, world.prose("Mooi"), {}});
    auto const comment = as<CommentId>(world.made.front());
    CHECK(world.try_to(world.client, SettleComment{world.id, comment, Settlement::taken_over}) ==
          "case.no_proposal");
    CHECK(world.try_to(world.client, SettleComment{world.id, CommentId{{9}}}) ==
          "not_found.comment");
}

TEST_CASE("a comment says something, about a version that is there") {
    CaseWorld world;
    world.open();
    CHECK(world.try_to(world.client, CommentOnSection{world.id, Section::title, 1, {}, {}}) ==
          "text.missing");
    CHECK(world.try_to(world.client,
                       CommentOnSection{world.id, Section::title, 2, world.prose("Hm"), {}}) ==
          "not_found.version");
}

TEST_CASE("a case with a section missing is not offered, and the refusal names the section") {
    CaseWorld world;
    world.open();
    world.add_statements(8);
    auto const refused = world.act(world.client, OfferForReading{world.id});
    CHECK(refused.error().key == "case.section_missing");
    CHECK(refused.error().details ==
          decltype(refused.error().details){{"section", "what_was_agreed"}});
}

TEST_CASE("a case is offered with eight to twelve statements") {
    CaseWorld world;
    world.open();
    world.lay_page();
    world.add_statements(7);
    CHECK(world.try_to(world.client, OfferForReading{world.id}) == "case.too_few_statements");
    world.add_statements(1);
    CHECK(world.try_to(world.client, OfferForReading{world.id}) == "");
    CHECK(world.story().state == CaseState::double_reading);
    CHECK(world.try_to(world.client, OfferForReading{world.id}) == "case.already_offered");
}

TEST_CASE("the offered version commits to every text on the table, in reading order") {
    CaseWorld world;
    world.write();
    CHECK(world.lay(world.client, Section::follow_up, "Dag 10: alarm terug.") == "");
    world.offer();
    auto const& story = world.story();
    REQUIRE(story.shown.size() == 8 + 8);
    CHECK(story.shown.front() == story.latest(Section::title)->text.commitment);
    CHECK(story.shown[7] == story.latest(Section::follow_up)->text.commitment);
    CHECK(story.shown[8] == story.statements.front().text.commitment);
    CHECK(story.keys.version == 1);
}

TEST_CASE("an offered text is read-only until it is opened for change") {
    CaseWorld world;
    world.write();
    world.must(world.client,
               CommentOnSection{world.id, Section::title, 1, {}, world.prose("Anders")});
    auto const comment = as<CommentId>(world.made.front());
    world.offer();
    auto const statement = world.story().statements.front().id;
    auto const text = world.prose("Anders.");
    std::vector<Command> const edits{
        LayOnTable{world.id, Section::title, 1, text},
        SettleComment{world.id, comment, Settlement::taken_over},
        SetFictionalisation{world.id, Fictionalisation::constructed},
        AddStatement{world.id, StatementKind::wish, text, LeansOn::room_sheet},
        ReviseStatement{world.id, statement, 1, StatementKind::wish, text, LeansOn::room_sheet},
        RemoveStatement{world.id, statement, 1},
        RestoreStatement{world.id, statement},
        OrderStatements{world.id, {}}};
    for (auto const& edit : edits)
        CHECK(world.try_to(world.client, edit) == "case.open_first");
    CHECK(world.try_to(world.client, OpenForChange{world.id, {}}) == "");
    CHECK(world.story().state == CaseState::concept_page);
    CHECK(world.lay(world.client, Section::title, "Anders") == "");
    CHECK(world.try_to(world.client, OpenForChange{world.id, {}}) == "case.already_open");
}

TEST_CASE("during double reading both still comment and note comments") {
    CaseWorld world;
    world.write();
    world.offer();
    CHECK(world.try_to(world.contractor,
                       CommentOnSection{world.id, Section::title, 1, world.prose("Hm"), {}}) == "");
    auto const comment = as<CommentId>(world.made.front());
    CHECK(world.try_to(world.client, SettleComment{world.id, comment, Settlement::noted}) == "");
}

TEST_CASE("opening a signed text names exactly the keys that fall, and voids both") {
    CaseWorld world;
    world.seal();
    REQUIRE(world.story().state == CaseState::sealed);
    for (auto const& wrong : {std::vector<Party>{}, std::vector<Party>{Party::client}}) {
        auto const refused = world.act(world.client, OpenForChange{world.id, wrong});
        CHECK(refused.error().key == "case.keys_would_fall");
        CHECK(refused.error().details ==
              decltype(refused.error().details){{"parties", "client,contractor"}});
    }
    CHECK(world.try_to(world.client, OpenForChange{world.id, {Party::contractor, Party::client}}) ==
          "");
    CHECK(world.story().keys.none());
    CHECK(world.story().open_for_change);
    world.offer();
    CHECK(world.story().keys.version == 2);
    CHECK(world.story().keys.none());
}

TEST_CASE("a key that fell may not be claimed to stand") {
    CaseWorld world;
    world.write();
    world.offer();
    CHECK(world.try_to(world.client, OpenForChange{world.id, {Party::client}}) ==
          "case.keys_would_fall");
}
