// SPDX-License-Identifier: EUPL-1.2
#include "domain/clock.hpp"

#include "domain/key_rules.hpp"
#include "domain/solutions/solution_allows.hpp"

#include <algorithm>
#include <utility>

namespace hefboom::domain {

namespace {

/// The first moment after that day.
Instant end_of(LocalDate day) {
    return amsterdam_instant(day + 1, 0);
}

class Duties {
public:
    Duties(Engagement const& state, Instant now) : state_(state), now_(now) {}

    std::vector<ClockDuty> all() && {
        deadlocks();
        overdue_answers();
        ballots();
        incomplete_pairs();
        std::ranges::stable_sort(duties_, {}, &ClockDuty::deadline);
        return std::move(duties_);
    }

private:
    void due(Instant deadline, std::string object, Command command) {
        if (deadline > now_) return;
        duties_.push_back(
            {.command = std::move(command), .object = std::move(object), .deadline = deadline});
    }

    void deadlock(JointKind kind, ObjectId object, TwoKeys const& keys) {
        if (auto const from = deadlock_from(keys))
            due(*from, std::string(ReachDeadlock::name) + "/" + to_string(object),
                ReachDeadlock{.kind = kind, .object = object});
    }

    void deadlocks() {
        deadlock(JointKind::ground_rules, as<ObjectId>(state_.id), state_.ground_rules.keys);
        for (auto const& [id, story] : state_.cases)
            deadlock(JointKind::case_story, as<ObjectId>(id), story.keys);
        for (auto const& [id, outcome] : state_.outcomes)
            if (outcome.answer) deadlock(JointKind::answer, as<ObjectId>(id), outcome.answer->keys);
        for (auto const& [id, solution] : state_.solutions)
            deadlock(JointKind::solution, as<ObjectId>(id), solution.keys);
    }

    void overdue_answers() {
        for (auto const& [id, outcome] : state_.outcomes)
            if (outcome.state == OutcomeState::on_table && outcome.due_on && !outcome.overdue_since)
                due(end_of(*outcome.due_on), std::string(NoteOverdue::name) + "/" + to_string(id),
                    NoteOverdue{.outcome = id});
    }

    void ballots() {
        for (auto const& [id, session] : state_.sessions)
            if (session.ballots_end_at)
                due(*session.ballots_end_at, std::string(EndBallots::name) + "/" + to_string(id),
                    EndBallots{.session = id});
    }

    void incomplete_pairs() {
        for (auto const& [id, solution] : state_.solutions)
            for (auto const& [location, application] : solution.applications) {
                auto const last = runs_until(solution, application);
                if (!last) continue;
                due(end_of(*last),
                    std::string(PauseIncomplete::name) + "/" + to_string(id) + "/" +
                        to_string(location),
                    PauseIncomplete{.solution = id, .location = location});
            }
    }

    Engagement const& state_;
    Instant now_;
    std::vector<ClockDuty> duties_;
};

} // namespace

std::vector<ClockDuty> due_duties(Engagement const& state, Instant now) {
    return Duties(state, now).all();
}

} // namespace hefboom::domain
