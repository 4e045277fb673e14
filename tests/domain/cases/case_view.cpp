// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_view.hpp"

#include "domain/cases/case_rules.hpp"
#include "domain/cases/case_sheet.hpp"
#include "domain/cases/case_versions_view.hpp"
#include "domain/cases/case_world.hpp"
#include "domain/cases/casebook_view.hpp"
#include "domain/told.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <functional>

using namespace hefboom;
using namespace hefboom::domain;

namespace {

constexpr std::array all_states{
    CaseState::idea,           CaseState::preparing, CaseState::concept_page,
    CaseState::double_reading, CaseState::sealed,    CaseState::released,
    CaseState::used,           CaseState::archived,  CaseState::withdrawn};

void archive(CaseWorld& world) {
    world.release();
    world.must(world.facilitator, ArchiveCase{world.id});
}

/// A case in that state, whose origin is the third location.
void bring_to(CaseWorld& world, CaseState state) {
    switch (state) {
    case CaseState::idea: world.open(); break;
    case CaseState::preparing:
        world.open();
        world.lay(world.client, Section::hinge, "Nu.");
        break;
    case CaseState::concept_page: world.write(); break;
    case CaseState::double_reading:
        world.write();
        world.offer();
        world.agree();
        world.must(world.contractor, TurnKey{JointKind::case_story, as<ObjectId>(world.id), 1});
        break;
    case CaseState::sealed: world.seal(); break;
    case CaseState::released: world.release(); break;
    case CaseState::used:
        world.release();
        mark_debated(world.state.cases.at(world.id), CaseWorld::site(2));
        break;
    case CaseState::archived: archive(world); break;
    case CaseState::withdrawn:
        world.release();
        world.must(world.client, WithdrawCase{world.id, world.prose("Verouderd")});
        break;
    }
    REQUIRE(world.story().state == state);
}

CaseView view_of(CaseWorld const& world, Actor const& viewer) {
    return case_view(world.state, world.boxes, viewer, world.id, world.today()).value();
}

std::string told_to(CaseWorld const& world, Actor const& viewer) {
    auto const today = world.today();
    auto all = told(casebook_view(world.state, world.boxes, viewer, today));
    if (auto const view = case_view(world.state, world.boxes, viewer, world.id, today))
        all += told(*view);
    if (auto const sheet = room_sheet_view(world.state, viewer, world.id)) all += told(*sheet);
    if (auto const form = signing_form_view(world.state, viewer, world.id, today))
        all += told(*form);
    if (auto const versions = case_versions_view(world.state, viewer, world.id))
        all += told(*versions);
    return all;
}

bool tells(std::string const& all, std::string const& what) {
    return all.find(what) != std::string::npos;
}

/// The reader sees exactly the same of both worlds in every state.
void check_hidden(std::function<void(CaseWorld&)> const& one_way,
                  std::function<void(CaseWorld&)> const& other_way) {
    for (auto const state : all_states) {
        CaseWorld one;
        CaseWorld two;
        bring_to(one, state);
        bring_to(two, state);
        one_way(one);
        other_way(two);
        for (auto const& viewer : one.readers())
            CHECK(told_to(one, viewer) == told_to(two, viewer));
    }
}

CaseStory& story_of(CaseWorld& world) {
    return world.state.cases.at(world.id);
}

} // namespace

TEST_CASE("in every state whoever does not write the case learns nothing of its origin") {
    check_hidden([](CaseWorld& world) { story_of(world).origin = {CaseWorld::site(3)}; },
                 [](CaseWorld& world) { story_of(world).origin = {CaseWorld::site(4)}; });
}

TEST_CASE("in every state whoever does not write the case learns nothing of its ratings") {
    check_hidden(
        [](CaseWorld& world) {
            story_of(world).client_rating = {Frequency::none, 0, 0};
            story_of(world).client_readers = {0, 0};
            story_of(world).talk_needed = true;
        },
        [](CaseWorld& world) {
            story_of(world).client_rating.reset();
            story_of(world).client_rated = true;
            story_of(world).client_readers = {4, 4};
            story_of(world).talk_on = world.today();
        });
}

TEST_CASE("in every state whoever does not write the case learns nothing of remarks and risks") {
    check_hidden(
        [](CaseWorld& world) {
            Comment comment;
            comment.id = CommentId{{77}};
            comment.text = world.prose("Hm").ref;
            story_of(world).comments.push_back(comment);
            story_of(world).risk.reset();
            story_of(world).consent_on.reset();
            story_of(world).end_reason = comment.text;
        },
        [](CaseWorld& world) {
            (void)world.prose("Hm"); // the same count of ids
            story_of(world).risk = RiskCheck{};
            story_of(world).consent_refused = true;
        });
}

TEST_CASE("before release a case does not exist for whoever does not write it") {
    for (auto const state : all_states) {
        CaseWorld world;
        bring_to(world, state);
        auto const known = state == CaseState::released || state == CaseState::used ||
                           state == CaseState::archived;
        for (auto const& viewer : world.readers()) {
            auto const view = case_view(world.state, world.boxes, viewer, world.id, world.today());
            CHECK(view.has_value() == known);
            if (!known) CHECK(view.error().key == "not_found.case");
            CHECK(casebook_view(world.state, world.boxes, viewer, world.today()).cases.size() ==
                  (known ? 1 : 0));
            CHECK(room_sheet_view(world.state, viewer, world.id).has_value() == known);
            CHECK_FALSE(signing_form_view(world.state, viewer, world.id, world.today()));
            CHECK_FALSE(case_versions_view(world.state, viewer, world.id));
        }
        for (auto const& viewer : {world.facilitator, world.client, world.contractor})
            CHECK(case_view(world.state, world.boxes, viewer, world.id, world.today()));
    }
}

TEST_CASE("the origin stands in the three writers' view and on no print") {
    CaseWorld world;
    world.release();
    story_of(world).origin = {CaseWorld::site(3)};
    auto const origin = told(CaseWorld::site(3));
    for (auto const& viewer : {world.facilitator, world.client, world.contractor}) {
        CHECK(tells(told(view_of(world, viewer)), origin));
        auto const today = world.today();
        CHECK_FALSE(tells(told(*room_sheet_view(world.state, viewer, world.id)), origin));
        CHECK_FALSE(tells(told(*signing_form_view(world.state, viewer, world.id, today)), origin));
        CHECK_FALSE(tells(told(casebook_view(world.state, world.boxes, viewer, today)), origin));
    }
}

TEST_CASE("a reader reads the follow-up sheet only once the case was debated") {
    CaseWorld world;
    world.write();
    world.lay(world.client, Section::follow_up, "Dag 10: alarm terug.");
    world.bring_to_release();
    world.must(world.facilitator, ReleaseCase{world.id});
    auto const follow_up = told(world.story().latest(Section::follow_up)->text);
    CHECK_FALSE(tells(told_to(world, world.local_lead), follow_up));
    mark_debated(story_of(world), CaseWorld::site(2));
    CHECK(tells(told_to(world, world.local_lead), follow_up));
}

TEST_CASE("the room sheet ends with the question; the signing form holds everything") {
    CaseWorld world;
    world.write();
    world.lay(world.client, Section::follow_up, "Dag 10.");
    world.lay(world.client, Section::altered, "De maand.");
    world.lay(world.client, Section::patterns, "P2");
    auto const sheet = *room_sheet_view(world.state, world.client, world.id);
    CHECK(sheet.sections.size() == 7);
    CHECK(sheet.sections.front().section == Section::title);
    CHECK(sheet.sections.back().section == Section::question);
    auto const form = *signing_form_view(world.state, world.client, world.id, world.today());
    CHECK(form.sections.size() == 10);
    CHECK(form.statements.size() == 8);
}

TEST_CASE("the checklists name everything that is missing, in the order of the page") {
    CaseWorld world;
    world.open();
    world.lay(world.client, Section::inner_voices, "Monteur: ik zwijg.");
    auto const bench = *view_of(world, world.client).workbench;
    REQUIRE(bench.blocks_reading.size() == 7);
    CHECK(bench.blocks_reading.front() ==
          CaseBlock{"case.section_missing", Section::what_was_agreed});
    CHECK(bench.blocks_reading[4] == CaseBlock{"case.voice_missing", Section::inner_voices});
    CHECK(bench.blocks_reading.back() == CaseBlock{"case.too_few_statements", {}});
    CHECK(bench.blocks_signing == std::vector{CaseBlock{"case.not_offered", {}}});
    CHECK(bench.blocks_release.front() == CaseBlock{"case.not_sealed", {}});
    auto const line =
        casebook_view(world.state, world.boxes, world.client, world.today()).cases.front();
    CHECK(line.sections_needed == 7);
    CHECK(line.sections_on_table == 1);
}

TEST_CASE("the signer sees the exact version that is offered, and nothing before") {
    CaseWorld world;
    world.write();
    CHECK_FALSE(view_of(world, world.client).workbench->offered);
    world.offer();
    auto const offered = *view_of(world, world.client).workbench->offered;
    CHECK(offered.version == 1);
    std::vector<Digest> commitments;
    for (auto const& section : offered.sections)
        commitments.push_back(section.text.commitment);
    for (auto const& statement : offered.statements)
        commitments.push_back(statement.text.commitment);
    CHECK(commitments == world.story().shown);
}

TEST_CASE("an opened seal says whose signatures fell, until both keys stand again") {
    CaseWorld world;
    world.seal();
    auto const name_of = [&](Actor const& actor) {
        return world.state.members.at(actor.member).name;
    };
    world.must(world.client, OpenForChange{world.id, {Party::client, Party::contractor}});
    auto const fallen = view_of(world, world.contractor).fallen;
    REQUIRE(fallen);
    CHECK(fallen->version == 1);
    CHECK(fallen->names == std::vector{name_of(world.client), name_of(world.contractor)});
    world.offer();
    world.agree();
    auto const object = as<ObjectId>(world.id);
    world.must(world.client, TurnKey{JointKind::case_story, object, 2});
    CHECK(view_of(world, world.client).fallen);
    world.must(world.contractor, TurnKey{JointKind::case_story, object, 2});
    CHECK_FALSE(view_of(world, world.client).fallen);
}

TEST_CASE("a case opened before any key stood has no signature that fell") {
    CaseWorld world;
    world.write();
    world.offer();
    world.must(world.client, OpenForChange{world.id, {}});
    CHECK_FALSE(view_of(world, world.client).fallen);
}

TEST_CASE("the end of a case says whether it was vetoed or withdrawn") {
    CaseWorld vetoed;
    vetoed.write();
    vetoed.must(vetoed.client, VetoCase{vetoed.id, vetoed.prose("Te herkenbaar")});
    CHECK(view_of(vetoed, vetoed.contractor).workbench->vetoed);
    CaseWorld withdrawn;
    withdrawn.write();
    withdrawn.must(withdrawn.client, WithdrawCase{withdrawn.id, withdrawn.prose("Verouderd")});
    CHECK_FALSE(view_of(withdrawn, withdrawn.contractor).workbench->vetoed);
}

TEST_CASE("what the viewer may do is what the rules would accept") {
    for (auto const state : all_states) {
        CaseWorld world;
        bring_to(world, state);
        auto const text = world.prose("Zo.");
        for (auto const& viewer : {world.facilitator, world.client, world.contractor}) {
            auto const may = view_of(world, viewer).may;
            auto const* title = world.story().latest(Section::title);
            auto const accepted = [&](Command const& command) {
                auto tried = world; // so that one try does not change the next
                return tried.try_to(viewer, command).empty();
            };
            auto const id = world.id;
            auto const today = world.today();
            CHECK(may.lay_on_table ==
                  accepted(LayOnTable{id, Section::title, title->number, text}));
            CHECK(may.comment == accepted(CommentOnSection{id, Section::title, 1, text, {}}));
            CHECK(may.add_statement ==
                  accepted(AddStatement{id, StatementKind::norm, text, LeansOn::room_sheet}));
            CHECK(may.set_level == accepted(SetFictionalisation{id, {}}));
            CHECK(may.set_origin == accepted(SetCaseOrigin{id, {world.site(1)}}));
            CHECK(may.record_consent == accepted(RecordConsent{id, ConsentAnswer::agreed, today}));
            CHECK(may.check_risk == accepted(CheckRisk{id, RiskCheck{}}));
            CHECK(may.rate == accepted(RateCase{id, {}}));
            CHECK(may.record_reader == accepted(RecordReaderOnPaper{id, 1}));
            CHECK(may.record_talk == accepted(RecordTalk{id, today}));
            CHECK(may.offer_for_reading == accepted(OfferForReading{id}));
            CHECK(may.open_for_change == accepted(OpenForChange{id, may.keys_that_fall}));
            CHECK(may.release == accepted(ReleaseCase{id}));
            auto const object = as<ObjectId>(id);
            auto const version = world.story().keys.version;
            CHECK(may.sign == accepted(TurnKey{JointKind::case_story, object, version}));
            CHECK(may.take_back == accepted(TakeBackKey{JointKind::case_story, object}));
            CHECK(may.veto == accepted(VetoCase{id, text}));
            CHECK(may.withdraw == accepted(WithdrawCase{id, text}));
            CHECK(may.archive == accepted(ArchiveCase{id}));
        }
    }
}

TEST_CASE("the history holds every version until release, and only the signed one after it") {
    CaseWorld world;
    world.open();
    world.lay(world.client, Section::question, "Waarom?");
    world.lay(world.contractor, Section::question, "Waartoe?");
    auto const before = *case_versions_view(world.state, world.client, world.id);
    REQUIRE(before.sections.size() == 2);
    CHECK(before.sections.back().section == Section::question);
    REQUIRE(before.sections.back().versions.size() == 2);
    CHECK(before.sections.back().versions[1].author == world.contractor.member);
    CaseWorld other;
    other.release();
    auto const after = *case_versions_view(other.state, other.client, other.id);
    for (auto const& section : after.sections)
        CHECK(section.versions.size() == 1);
}

TEST_CASE("the history tells all that a statement was, and what was taken out, until release") {
    CaseWorld world;
    world.write();
    auto const first = world.story().statements[0];
    auto const second = world.story().statements[1];
    auto const text = world.prose("Wij bellen eerst.");
    world.must(world.contractor, ReviseStatement{world.id, first.id, 1, StatementKind::wish, text,
                                                 LeansOn::follow_up});
    world.must(world.client, RemoveStatement{world.id, second.id, 1});
    auto const view = view_of(world, world.client);
    REQUIRE(view.workbench);
    CHECK(view.workbench->statements.front().statement == first.id);
    CHECK(view.workbench->statements.front().version == 2);
    CHECK(view.workbench->statements_taken_out == 1);
    auto const before = *case_versions_view(world.state, world.client, world.id);
    REQUIRE(before.statements.size() == world.story().statements.size() + 1);
    auto const& history = before.statements.front();
    REQUIRE(history.versions.size() == 2);
    CHECK(history.versions[0].text == first.text);
    CHECK(history.versions[1].text == text.ref);
    CHECK(history.versions[1].author == world.contractor.member);
    CHECK(history.versions[1].kind == StatementKind::wish);
    CHECK(before.statements.back().statement == second.id);
    CHECK(before.statements.back().taken_out);
    CaseWorld other;
    other.release();
    CHECK(case_versions_view(other.state, other.client, other.id)->statements.empty());
}

TEST_CASE("a test reader gets the sheet by a link to read, and may rate as long as it is unused") {
    CaseWorld world;
    world.write();
    auto const reader = world.reader_with_link(Party::client);
    auto& link = world.state.links.at(reader.link);
    auto const before = *case_to_read(world.state, world.boxes, link);
    CHECK(before.may_rate);
    CHECK_FALSE(before.own);
    CHECK(before.sheet.sections.size() == 7);
    world.must(reader, RateAsReader{3});
    link.status = LinkStatus::used;
    auto const after = *case_to_read(world.state, world.boxes, link);
    CHECK_FALSE(after.may_rate);
    CHECK(after.own == 3);
    link.purpose = LinkPurpose::join_duo;
    CHECK(case_to_read(world.state, world.boxes, link).error().key == "not_found.case");
}

TEST_CASE("the casebook lists the cases in the order they were opened") {
    CaseWorld world;
    world.open();
    auto const first = world.id;
    world.open();
    auto const lines = casebook_view(world.state, world.boxes, world.client, world.today()).cases;
    REQUIRE(lines.size() == 2);
    CHECK(lines.front().id == first);
}
