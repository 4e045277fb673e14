// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_blocks.hpp"
#include "domain/cases/case_gates.hpp"
#include "domain/turn_sources.hpp"

namespace hefboom::domain {

namespace {

class TurnsOfCase {
public:
    explicit TurnsOfCase(CaseStory const& story) : story_(story) {}

    std::vector<Turn> all() && {
        if (!before_release(story_)) return {};
        if (!may_be_judged(story_)) {
            facilitator(TurnKind::finish_case);
            return std::move(turns_);
        }
        ratings();
        if (story_.open_for_change) facilitator(TurnKind::finish_case);
        if (!story_.consent_on || story_.consent_refused) facilitator(TurnKind::record_consent);
        if (!story_.risk || !story_.risk->passed()) facilitator(TurnKind::check_risk);
        if (!story_.keys.sealed() && blocks_signing(story_).empty())
            for (auto const party : parties_to_sign(story_.keys))
                manager(TurnKind::sign_case, party).due_on = story_.keys.deadlock_on;
        if (blocks_release(story_).empty()) facilitator(TurnKind::release_case);
        return std::move(turns_);
    }

private:
    void ratings() {
        for (auto const party : {Party::client, Party::contractor}) {
            bool const rated =
                party == Party::client ? story_.client_rated : story_.contractor_rated;
            if (!rated) manager(TurnKind::rate_case, party);
            if (may_take_reader(story_, party)) manager(TurnKind::find_readers, party);
            if (story_.talk_needed && !story_.talk_on) manager(TurnKind::talk_about_case, party);
        }
    }

    Turn& add(TurnKind kind) {
        Turn turn;
        turn.kind = kind;
        turn.object_kind = ObjectKind::case_story;
        turn.object = as<ObjectId>(story_.id);
        turn.code = story_.code;
        if (auto const* title = story_.latest(Section::title)) turn.label = title->text;
        return turns_.emplace_back(turn);
    }
    void facilitator(TurnKind kind) { add(kind); }
    Turn& manager(TurnKind kind, Party party) {
        auto& turn = add(kind);
        turn.whose = party;
        turn.role = Role::contract_manager;
        return turn;
    }

    CaseStory const& story_;
    std::vector<Turn> turns_;
};

} // namespace

std::vector<Turn> case_turns(Engagement const& state) {
    std::vector<Turn> turns;
    for (auto const& [id, story] : state.cases)
        for (auto& turn : TurnsOfCase(story).all())
            turns.push_back(turn);
    return turns;
}

} // namespace hefboom::domain
