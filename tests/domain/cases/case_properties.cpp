// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_world.hpp"
#include "domain/told.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

// Two authors and a facilitator do whatever they like in any order.

using namespace hefboom;
using namespace hefboom::domain;

namespace {

/// All that a signer signs, as it is now.
std::string text_of(CaseStory const& story) {
    std::string all = told(story.level);
    for (auto const section : all_sections)
        if (auto const* latest = story.latest(section)) all += told(latest->text);
    return all + told(story.statements);
}

/// Anybody's move; most are refused, and that is the point.
enum class Move {
    lay_hinge,
    lay_follow_up,
    propose,
    take_over,
    add_statement,
    revise_statement,
    remove_statement,
    restore_statements,
    turn_order,
    set_level,
    set_origin,
    offer,
    agree,
    refuse_consent,
    check_risk,
    open_unasked,
    open_knowingly,
    client_turns,
    contractor_turns,
    client_takes_back,
    rate,
    read,
    release,
    last,
};

void settle_last(CaseWorld& world) {
    if (world.story().comments.empty()) return;
    (void)world.try_to(world.contractor, SettleComment{world.id, world.story().comments.back().id,
                                                       Settlement::taken_over});
}

void restore_statements(CaseWorld& world) {
    std::vector<StatementId> written;
    for (auto const& [id, versions] : world.story().statement_versions)
        written.push_back(id);
    for (auto const id : written)
        (void)world.try_to(world.contractor, RestoreStatement{world.id, id});
}

void change_statements(CaseWorld& world, Move move) {
    auto const& statements = world.story().statements;
    if (statements.empty()) return;
    std::vector<StatementId> turned;
    for (auto const& statement : statements)
        turned.insert(turned.begin(), statement.id);
    auto const id = statements.front().id;
    auto const version = world.story().version_of(id);
    auto const text = world.prose("Anders.");
    if (move == Move::revise_statement)
        (void)world.try_to(world.client, ReviseStatement{world.id, id, version, StatementKind::wish,
                                                         text, LeansOn::follow_up});
    if (move == Move::remove_statement)
        (void)world.try_to(world.contractor, RemoveStatement{world.id, id, version});
    if (move == Move::turn_order)
        (void)world.try_to(world.client, OrderStatements{world.id, turned});
}

void edit(CaseWorld& world, Move move) {
    auto const& by = world.contractor;
    switch (move) {
    case Move::lay_hinge: (void)world.lay(by, Section::hinge, "Nu."); break;
    case Move::lay_follow_up: (void)world.lay(by, Section::follow_up, "Later."); break;
    case Move::propose:
        (void)world.try_to(by, CommentOnSection{world.id,
                                                Section::question,
                                                world.story().latest(Section::question)->number,
                                                {},
                                                world.prose("Waartoe?")});
        break;
    case Move::take_over: settle_last(world); break;
    case Move::add_statement:
        (void)world.try_to(by, AddStatement{world.id, StatementKind::norm, world.prose("Zo."),
                                            LeansOn::room_sheet});
        break;
    case Move::restore_statements: restore_statements(world); break;
    case Move::set_level:
        (void)world.try_to(by, SetFictionalisation{world.id, Fictionalisation::constructed});
        break;
    default: change_statements(world, move);
    }
}

void play(CaseWorld& world, Move move) {
    auto const& lead = world.facilitator;
    auto const today = world.today();
    switch (move) {
    case Move::set_origin: (void)world.try_to(lead, SetCaseOrigin{world.id, {}}); break;
    case Move::offer: (void)world.try_to(lead, OfferForReading{world.id}); break;
    case Move::agree:
        (void)world.try_to(lead, RecordConsent{world.id, ConsentAnswer::agreed, today});
        break;
    case Move::refuse_consent:
        (void)world.try_to(lead, RecordConsent{world.id, ConsentAnswer::refused, today});
        break;
    case Move::check_risk:
        (void)world.try_to(lead, CheckRisk{world.id, {true, true, true, true, today}});
        break;
    case Move::open_unasked: (void)world.try_to(lead, OpenForChange{world.id, {}}); break;
    case Move::open_knowingly:
        (void)world.try_to(lead, OpenForChange{world.id, {Party::client, Party::contractor}});
        break;
    case Move::client_turns: (void)world.turn(Party::client); break;
    case Move::contractor_turns: (void)world.turn(Party::contractor); break;
    case Move::client_takes_back: (void)world.take_back(Party::client); break;
    case Move::rate:
        (void)world.try_to(world.client, RateCase{world.id, {Frequency::none, 1, 1}});
        (void)world.try_to(world.contractor, RateCase{world.id, {Frequency::none, 1, 1}});
        break;
    case Move::read:
        (void)world.try_to(world.client, RecordReaderOnPaper{world.id, 2});
        (void)world.try_to(world.contractor, RecordReaderOnPaper{world.id, 2});
        break;
    case Move::release: (void)world.try_to(lead, ReleaseCase{world.id}); break;
    default: edit(world, move);
    }
}

rc::Gen<Move> any_move() {
    auto const whole = rc::gen::map(rc::gen::inRange(0, static_cast<int>(Move::last)),
                                    [](int move) { return static_cast<Move>(move); });
    auto const forward =
        rc::gen::element(Move::offer, Move::agree, Move::check_risk, Move::client_turns,
                         Move::contractor_turns, Move::rate, Move::read, Move::release);
    return rc::gen::oneOf(whole, forward);
}

} // namespace

TEST_CASE("whatever is done in whatever order, no text changes under a key") {
    int keys_seen = 0;
    int seals_seen = 0;
    int releases_seen = 0;
    CHECK(rc::check([&] {
        CaseWorld world;
        world.write();
        std::map<Party, std::string> signed_text;
        auto const moves = *rc::gen::resize(150, rc::gen::container<std::vector<Move>>(any_move()));
        for (auto const move : moves) {
            play(world, move);
            auto const& story = world.story();
            for (auto const party : {Party::client, Party::contractor}) {
                if (!story.keys.of(party)) {
                    signed_text.erase(party);
                    continue;
                }
                ++keys_seen;
                auto const [at, fresh] = signed_text.try_emplace(party, text_of(story));
                RC_ASSERT(at->second == text_of(story));
            }
            auto const is_sealed = story.state == CaseState::sealed;
            if (is_sealed || story.released_at) RC_ASSERT(story.keys.sealed());
            if (story.keys.none()) continue;
            RC_ASSERT(!story.open_for_change);
            seals_seen += is_sealed ? 1 : 0;
            releases_seen += story.released_at ? 1 : 0;
        }
    }));
    CHECK(keys_seen > 0);
    CHECK(seals_seen > 0);
    CHECK(releases_seen > 0);
}

TEST_CASE("replaying the journal of any case gives the same case") {
    CHECK(rc::check([] {
        CaseWorld world;
        world.write();
        auto const before = world.journal.size();
        auto replayed = world.state;
        auto const moves = *rc::gen::container<std::vector<Move>>(any_move());
        for (auto const move : moves)
            play(world, move);
        for (auto i = before; i < world.journal.size(); ++i)
            evolve(replayed, Stamp{as<ActorId>(world.client.member), world.now}, world.journal[i]);
        auto const& again = replayed.cases.at(world.id);
        RC_ASSERT(text_of(again) == text_of(world.story()));
        RC_ASSERT(again.state == world.story().state);
        RC_ASSERT(again.shown == world.story().shown);
        RC_ASSERT(again.keys.sealed() == world.story().keys.sealed());
    }));
}
