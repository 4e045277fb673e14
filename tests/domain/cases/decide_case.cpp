// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_world.hpp"

#include "domain/cases/case_blocks.hpp"
#include "domain/cases/case_rules.hpp"
#include "domain/cases/case_view.hpp"
#include "domain/event_rights.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::domain;

namespace {

template <class Change>
std::size_t count_of(std::vector<BoxChange> const& changes) {
    return static_cast<std::size_t>(std::ranges::count_if(
        changes, [](auto const& change) { return std::holds_alternative<Change>(change); }));
}

bool is_erased(CaseWorld const& world, TextRef const& text) {
    return std::ranges::find(world.erased, text.item) != world.erased.end();
}

} // namespace

TEST_CASE("no case is opened before both sponsors signed the ground rules") {
    CaseWorld world;
    world.state.ground_rules.keys.contractor.reset();
    CHECK(world.try_to(world.client, OpenCase{world.prose("A"), world.prose("Alarm"), {}, {}}) ==
          "case.ground_rules_missing");
}

TEST_CASE("a case has a code, a title and an origin that is there") {
    CaseWorld world;
    auto const level = Fictionalisation::blended;
    CHECK(world.try_to(world.client, OpenCase{{}, world.prose("Alarm"), {}, level}) ==
          "text.missing");
    CHECK(world.try_to(world.client, OpenCase{world.prose("A"), {}, {}, level}) == "text.missing");
    CHECK(world.try_to(
              world.client,
              OpenCase{world.prose("A"), world.prose("Alarm"), {CaseWorld::site(9)}, level}) ==
          "not_found.location");
}

TEST_CASE("opening a case opens its boxes and tells its id") {
    CaseWorld world;
    auto const opened = world.act(
        world.client, OpenCase{world.prose("A"),
                               world.prose("Alarm"),
                               {CaseWorld::site(2), CaseWorld::site(1), CaseWorld::site(2)},
                               Fictionalisation::constructed});
    REQUIRE(opened);
    CHECK(count_of<OpenBox>(opened->boxes) == 4);
    REQUIRE(world.state.cases.contains(as<CaseId>(world.made.front())));
    auto const& story = world.state.cases.begin()->second;
    CHECK(story.origin == std::vector{CaseWorld::site(1), CaseWorld::site(2)});
    CHECK(story.level == Fictionalisation::constructed);
    CHECK(story.ordinal == 1);
}

TEST_CASE("a command on a case that is not there is not found") {
    CaseWorld world;
    CaseId const nothing{{9}};
    CHECK(world.try_to(world.facilitator, ReleaseCase{nothing}) == "not_found.case");
    CHECK(world.try_to(world.client, LayOnTable{nothing, Section::title, 0, {}}) ==
          "not_found.case");
    CHECK(world.try_to(world.client, RateCase{nothing, {}}) == "not_found.case");
}

TEST_CASE("the origin can be put right until the case has ended") {
    CaseWorld world;
    world.release();
    CHECK(world.try_to(world.client, SetCaseOrigin{world.id, {CaseWorld::site(3)}}) == "");
    CHECK(world.story().origin == std::vector{CaseWorld::site(3)});
    world.must(world.facilitator, ArchiveCase{world.id});
    CHECK(world.try_to(world.client, SetCaseOrigin{world.id, {}}) == "case.ended");
}

TEST_CASE("there is no consent and no risk check before there is a page to read") {
    CaseWorld world;
    world.open();
    CHECK(world.try_to(world.facilitator, RecordConsent{world.id, ConsentAnswer::agreed,
                                                        world.today()}) == "case.nothing_to_read");
    CHECK(world.try_to(world.facilitator, CheckRisk{world.id, RiskCheck{}}) ==
          "case.nothing_to_read");
}

TEST_CASE("nothing is recorded for a day that has yet to come") {
    CaseWorld world;
    world.write();
    auto const tomorrow = world.today() + 1;
    CHECK(world.try_to(world.facilitator, RecordConsent{world.id, ConsentAnswer::agreed,
                                                        tomorrow}) == "case.day_in_future");
    CHECK(world.try_to(world.facilitator,
                       CheckRisk{world.id, RiskCheck{true, true, true, true, tomorrow}}) ==
          "case.day_in_future");
    world.rate(Party::client, {Frequency::none, 0, 0});
    world.rate(Party::contractor, {Frequency::none, 0, 2});
    CHECK(world.try_to(world.facilitator, RecordTalk{world.id, tomorrow}) == "case.day_in_future");
}

TEST_CASE("no key is turned before those in the story agreed") {
    CaseWorld world;
    world.write();
    CHECK(world.turn(Party::client) == "key.nothing_to_sign");
    world.offer();
    CHECK(world.turn(Party::client) == "case.consent_missing");
    world.agree();
    CHECK(world.turn(Party::client) == "");
    CHECK(world.story().state == CaseState::double_reading);
    CHECK(world.turn(Party::contractor) == "");
    CHECK(world.story().state == CaseState::sealed);
}

TEST_CASE("a refusal of one in the story stops the key, and is told as that not all agreed") {
    CaseWorld world;
    world.write();
    world.offer();
    CHECK(world.turn(Party::client) == "case.consent_missing");
    world.must(world.facilitator, RecordConsent{world.id, ConsentAnswer::refused, world.today()});
    CHECK(world.turn(Party::client) == "case.consent_missing");
    auto const refused = [&](Actor const& viewer) {
        return case_view(world.state, world.boxes, viewer, world.id, world.today())
            ->workbench->consent_refused;
    };
    CHECK(refused(world.facilitator));
    CHECK_FALSE(refused(world.client));
    CHECK_FALSE(refused(world.contractor));
}

TEST_CASE("a refusal keeps no day, and no export tells it") {
    CaseWorld world;
    world.write();
    world.must(world.facilitator, RecordConsent{world.id, ConsentAnswer::refused, world.today()});
    auto const refusal = world.journal.back();
    CHECK_FALSE(std::get<ConsentRecorded>(refusal).on);
    world.agree();
    auto const agreement = world.journal.back();
    CHECK(std::get<ConsentRecorded>(agreement).on == world.today());
    for (auto const& viewer : {world.facilitator, world.client, world.contractor}) {
        CHECK_FALSE(may_read(world.state, viewer, refusal));
        CHECK(may_read(world.state, viewer, agreement));
    }
}

TEST_CASE("no export tells where a case comes from") {
    CaseWorld world;
    world.open();
    int told = 0;
    for (auto const& event : world.journal)
        if (std::holds_alternative<CaseOriginSet>(event)) {
            ++told;
            for (auto const& viewer : {world.facilitator, world.client, world.contractor})
                CHECK_FALSE(may_read(world.state, viewer, event));
        }
    CHECK(told == 1);
}

TEST_CASE("a case without an origin is released only when it is constructed") {
    CaseWorld world;
    world.open({});
    world.lay_page();
    world.add_statements(8);
    world.bring_to_release();
    CHECK(world.try_to(world.facilitator, ReleaseCase{world.id}) == "case.origin_missing");
    world.must(world.facilitator, SetCaseOrigin{world.id, {CaseWorld::site(1)}});
    world.must(world.facilitator, ReleaseCase{world.id});
    CHECK(world.try_to(world.client, SetCaseOrigin{world.id, {}}) == "case.origin_missing");

    CaseWorld made_up;
    made_up.open({});
    made_up.must(made_up.client, SetFictionalisation{made_up.id, Fictionalisation::constructed});
    CHECK(std::ranges::none_of(blocks_release(made_up.story()), [](CaseBlock const& block) {
        return block.key == "case.origin_missing";
    }));
}

TEST_CASE("a changed room sheet asks consent anew, another change does not") {
    CaseWorld world;
    world.write();
    world.agree();
    CHECK(world.lay(world.client, Section::follow_up, "Dag 10.") == "");
    world.add_statements(1);
    CHECK(world.story().consent_on.has_value());
    CHECK(world.lay(world.client, Section::inner_voices, "A: nee.\nB: ja.") == "");
    CHECK_FALSE(world.story().consent_on.has_value());
}

TEST_CASE("any changed text asks the risk check anew") {
    CaseWorld world;
    world.write();
    auto const statement = world.story().statements.front().id;
    std::vector<Command> const changes{
        LayOnTable{world.id, Section::patterns, 0, world.prose("P2")},
        AddStatement{world.id, StatementKind::wish, world.prose("Zo."), LeansOn::room_sheet},
        ReviseStatement{world.id, statement, 1, StatementKind::wish, world.prose("Zo."),
                        LeansOn::room_sheet},
        RemoveStatement{world.id, statement, 2},
        RestoreStatement{world.id, statement},
        SetFictionalisation{world.id, Fictionalisation::constructed}};
    for (auto const& change : changes) {
        world.check_risk();
        REQUIRE(world.story().risk.has_value());
        CHECK(world.try_to(world.client, change) == "");
        CHECK_FALSE(world.story().risk.has_value());
    }
}

TEST_CASE("a case is released only when nothing stands in the way, and each way is named") {
    CaseWorld world;
    auto const release = [&] { return world.try_to(world.facilitator, ReleaseCase{world.id}); };
    world.write();
    CHECK(release() == "case.not_sealed");
    world.offer();
    world.agree();
    CHECK(world.turn(Party::client) == "");
    CHECK(release() == "case.not_sealed");
    CHECK(world.turn(Party::contractor) == "");
    CHECK(release() == "case.ratings_missing");
    world.rate(Party::client, {Frequency::more_than_six, 3, 4});
    CHECK(release() == "case.ratings_missing");
    world.rate(Party::contractor, {Frequency::none, 3, 4});
    CHECK(release() == "case.talk_missing");
    world.must(world.facilitator, RecordTalk{world.id, world.today()});
    CHECK(release() == "case.readers_missing");
    world.read_by_four();
    CHECK(release() == "case.risk_missing");
    world.must(world.facilitator,
               CheckRisk{world.id, RiskCheck{true, true, false, true, world.today()}});
    CHECK(release() == "case.risk_not_passed");
    world.check_risk();
    CHECK(release() == "");
    CHECK(world.story().state == CaseState::released);
    CHECK(release() == "case.already_released");
}

TEST_CASE("a refusal of one in the story stops the release of a sealed case") {
    CaseWorld world;
    world.seal();
    world.rate_alike();
    world.read_by_four();
    world.must(world.facilitator, RecordConsent{world.id, ConsentAnswer::refused, world.today()});
    CHECK(world.try_to(world.facilitator, ReleaseCase{world.id}) == "case.consent_missing");
}

TEST_CASE("what was laid or offered but never signed is erased at release") {
    CaseWorld world;
    world.write();
    auto const laid = world.story().latest(Section::customary)->text;
    CHECK(world.lay(world.client, Section::customary, "Beter") == "");
    world.must(world.contractor,
               CommentOnSection{world.id, Section::hinge, 1, world.prose("Dit was anders."),
                                world.prose("07:41. De cursor knippert.")});
    auto const remark = world.story().comments.back();
    world.must(
        world.contractor,
        CommentOnSection{world.id, Section::question, 1, {}, world.prose("Wat hielp ons hier?")});
    auto const proposal = world.story().comments.back();
    world.must(world.client, SettleComment{world.id, proposal.id, Settlement::taken_over});
    world.offer();
    auto const offered = world.story().latest(Section::customary)->text;
    world.must(world.client, OpenForChange{world.id, {}});
    CHECK(world.lay(world.contractor, Section::customary, "Best") == "");
    auto const revised = world.story().statements[0];
    auto const removed = world.story().statements[1];
    world.must(world.client, ReviseStatement{world.id, revised.id, 1, StatementKind::norm,
                                             world.prose("Zo dan."), LeansOn::room_sheet});
    world.add_statements(1);
    world.must(world.client, RemoveStatement{world.id, removed.id, 1});
    world.bring_to_release();
    world.must(world.facilitator, ReleaseCase{world.id});
    for (auto const& gone :
         {laid, offered, revised.text, removed.text, remark.text, remark.proposed})
        CHECK(is_erased(world, gone));
    // What was taken over stands in the sealed text, and only the first question went.
    CHECK_FALSE(is_erased(world, proposal.proposed));
    CHECK(world.erased.size() == 7);
    CHECK(world.story().comments.empty());
    for (auto const section : all_sections) {
        CHECK(world.story().versions(section).size() <= 1);
        if (auto const* kept = world.story().latest(section))
            CHECK_FALSE(is_erased(world, kept->text));
    }
    for (auto const& statement : world.story().statements)
        CHECK_FALSE(is_erased(world, statement.text));
}

TEST_CASE("a released text is changed by nobody") {
    CaseWorld world;
    world.release();
    CHECK(world.lay(world.client, Section::title, "Anders") == "case.already_released");
    CHECK(world.try_to(world.client, OpenForChange{world.id, {Party::client, Party::contractor}}) ==
          "case.already_released");
    CHECK(world.try_to(world.client,
                       CommentOnSection{world.id, Section::title, 1, world.prose("Hm"), {}}) ==
          "case.already_released");
    CHECK(world.try_to(world.client, VetoCase{world.id, world.prose("Toch niet")}) ==
          "case.already_released");
}

TEST_CASE("either contract manager vetoes a case alone, with a reason, and open ratings are gone") {
    for (auto const party : {Party::client, Party::contractor}) {
        CaseWorld world;
        world.write();
        world.rate(Party::client, {Frequency::none, 1, 1});
        auto const by = world.manager(party);
        CHECK(world.try_to(by, VetoCase{world.id, {}}) == "text.missing");
        auto const reason = world.prose("Te herkenbaar.");
        CHECK(world.try_to(by, VetoCase{world.id, reason}) == "");
        CHECK(world.story().state == CaseState::withdrawn);
        CHECK(world.story().end_reason == reason.ref);
        CHECK_FALSE(world.boxes.exists(world.story().ratings));
        CHECK_FALSE(world.boxes.exists(world.story().reader_ratings));
    }
}

TEST_CASE("nobody waits for the second key on a case that was vetoed") {
    CaseWorld world;
    world.write();
    world.offer();
    world.agree();
    REQUIRE(world.turn(Party::client) == "");
    world.must(world.contractor, VetoCase{world.id, world.prose("Te herkenbaar.")});
    ReachDeadlock const reach{JointKind::case_story, as<ObjectId>(world.id)};
    PostponeDeadlock const postpone{JointKind::case_story, as<ObjectId>(world.id),
                                    world.today() + 60};
    CHECK(world.try_to(world.client, postpone) == "key.no_deadlock");
    world.now = world.now + 15 * ms_per_day;
    CHECK(world.try_to(Actor{}, reach) == "key.no_deadlock");
}

TEST_CASE("the facilitator vetoes nothing") {
    CaseWorld world;
    world.write();
    CHECK(world.try_to(world.facilitator, VetoCase{world.id, world.prose("Nee")}) ==
          "rights.forbidden");
}

TEST_CASE("a released case is withdrawn with a reason, and then nothing happens to it") {
    CaseWorld world;
    world.release();
    CHECK(world.try_to(world.client, WithdrawCase{world.id, {}}) == "text.missing");
    CHECK(world.try_to(world.client, WithdrawCase{world.id, world.prose("Verouderd")}) == "");
    CHECK(world.story().state == CaseState::withdrawn);
    auto const& by = world.facilitator;
    CHECK(world.try_to(by, WithdrawCase{world.id, world.prose("Weer")}) == "case.ended");
    CHECK(world.try_to(by, ReleaseCase{world.id}) == "case.ended");
    CHECK(world.try_to(by, ArchiveCase{world.id}) == "case.ended");
    CHECK(world.try_to(by, OfferForReading{world.id}) == "case.ended");
}

TEST_CASE("no key is turned on a text that was opened again, or on a case that ended") {
    CaseWorld world;
    world.write();
    world.offer();
    world.agree();
    world.must(world.client, OpenForChange{world.id, {}});
    CHECK(world.turn(Party::client) == "case.not_offered");
    world.offer();
    CHECK(world.turn(Party::client) == "");
    world.must(world.contractor, VetoCase{world.id, world.prose("Te herkenbaar.")});
    CHECK(world.turn(Party::contractor) == "case.ended");
}

TEST_CASE("a key can be taken back until the other turns, and the text stays as it is offered") {
    CaseWorld world;
    world.write();
    world.offer();
    world.agree();
    CHECK(world.turn(Party::client) == "");
    CHECK(world.take_back(Party::client) == "");
    CHECK(world.story().keys.none());
    CHECK(world.story().state == CaseState::double_reading);
    world.turn_both();
    CHECK(world.take_back(Party::client) == "key.sealed");
    CHECK(world.story().state == CaseState::sealed);
}

TEST_CASE("an idea with two ratings can be withdrawn: the worst is not the most typical") {
    CaseWorld world;
    world.open();
    world.rate(Party::client, {Frequency::once_or_twice, 1, 2});
    world.rate(Party::contractor, {Frequency::none, 0, 1});
    CHECK(world.try_to(world.client, WithdrawCase{world.id, world.prose("Niet typerend")}) == "");
}

TEST_CASE("only a released case goes to the archive") {
    CaseWorld world;
    world.seal();
    CHECK(world.try_to(world.facilitator, ArchiveCase{world.id}) == "case.not_released");
    world.rate_alike();
    world.read_by_four();
    world.must(world.facilitator, ReleaseCase{world.id});
    CHECK(world.try_to(world.facilitator, ArchiveCase{world.id}) == "");
    CHECK(world.story().state == CaseState::archived);
}

TEST_CASE("a case is not first debated where it happened, but it may come there later") {
    CaseWorld world;
    world.release();
    auto& story = world.state.cases.at(world.id);
    CHECK_FALSE(may_be_debated_at(story, CaseWorld::site(1)));
    CHECK(may_be_debated_at(story, CaseWorld::site(2)));
    mark_debated(story, CaseWorld::site(2));
    CHECK(may_be_debated_at(story, CaseWorld::site(1)));
    CHECK(story.state == CaseState::used);
    mark_debated(story, CaseWorld::site(2));
    CHECK(story.debated_at == std::vector{CaseWorld::site(2)});
}

TEST_CASE("a case that was withdrawn while it was debated stays withdrawn") {
    CaseWorld world;
    world.release();
    world.must(world.client, WithdrawCase{world.id, world.prose("Verouderd")});
    mark_debated(world.state.cases.at(world.id), CaseWorld::site(2));
    CHECK(world.story().state == CaseState::withdrawn);
}
