// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include <vector>

namespace hefboom::domain {

/// What somebody's turn is about.
enum class TurnKind {
    draft_ground_rules, ///< facilitator
    sign_ground_rules,  ///< sponsor
    confirm_member,     ///< sponsor; object: the member
    write_reading,      ///< contract manager; object: the excerpt
    choose_start,       ///< facilitator; object: a location without a start month
    finish_case,        ///< facilitator: what is missing on the page
    rate_case,          ///< contract manager: blind
    find_readers,       ///< contract manager: two test readers per party
    record_consent,     ///< facilitator: those who would recognise themselves
    talk_about_case,    ///< both contract managers: the ratings differ by two or more
    check_risk,         ///< facilitator
    sign_case,          ///< contract manager
    release_case,       ///< facilitator
    prepare_session,    ///< facilitator
    hold_session,       ///< facilitator: prepared, open or interrupted
    hang_poster,        ///< facilitator: answered, but not yet fed back on the poster
    close_session,      ///< facilitator
    draft_answer,       ///< contract manager
    sign_answer,        ///< contract manager
    state_reason,       ///< contract manager: overdue, and his reason is not there
    finish_solution,    ///< contract manager: what a trial needs is not all there
    accept_ownership,   ///< contract manager: name the owner or let him accept
    sign_solution,      ///< contract manager
    complete_duo,       ///< contract manager; at `location`
    mark_free,          ///< end-responsible or local lead; at `location`
    mark_kept,          ///< contract manager: the other party would keep it; at `location`
    review_solution,    ///< contract manager: the review date has come
    weigh_agreement,    ///< both managers and the end-responsible: may still become a proposal
    undecided,          ///< sponsor: a second key did not come in time; never with its text
};
BOOST_DESCRIBE_ENUM(TurnKind, draft_ground_rules, sign_ground_rules, confirm_member, write_reading,
                    choose_start, finish_case, rate_case, find_readers, record_consent,
                    talk_about_case, check_risk, sign_case, release_case, prepare_session,
                    hold_session, hang_poster, close_session, draft_answer, sign_answer,
                    state_reason, finish_solution, accept_ownership, sign_solution, complete_duo,
                    mark_free, mark_kept, review_solution, weigh_agreement, undecided)

enum class ObjectKind {
    ground_rules,
    member,
    excerpt,
    location,
    case_story,
    session,
    outcome,
    solution
};
BOOST_DESCRIBE_ENUM(ObjectKind, ground_rules, member, excerpt, location, case_story, session,
                    outcome, solution)

/// Something that waits for somebody.
struct Turn {
    TurnKind kind = TurnKind::draft_ground_rules;
    std::optional<Party> whose;    ///< none: the facilitator
    Role role = Role::facilitator; ///< who of that party
    ObjectKind object_kind = ObjectKind::ground_rules;
    ObjectId object;
    TextRef code;                       ///< "A", "UB1", "S3", "ALM"; may be blank
    TextRef label;                      ///< title, text or name; may be blank
    std::optional<LocationId> location; ///< of a duo, a mark or a session
    std::optional<LocalDate> due_on;
    std::optional<std::int32_t> working_days_left; ///< 0: today is the last one; below 0: late
};
BOOST_DESCRIBE_STRUCT(Turn, (),
                      (kind, whose, role, object_kind, object, code, label, location, due_on,
                       working_days_left))

/// All that waits, from the whole state: what has a due date first, the earliest on top, then in
/// order of the work. Nothing is hidden here: `may_see_turn` says who may see which.
[[nodiscard]] std::vector<Turn> turns_of(Engagement const& state, LocalDate today);

/// Whether this viewer may know of that turn: what stands before release is for who writes it, and
/// who only reads the rules sees only those. What is undecided is told to sponsors too, by its
/// code.
[[nodiscard]] bool may_see_turn(Actor const& viewer, Turn const& turn);

/// Whether it waits for this viewer himself.
[[nodiscard]] bool is_turn_of(Engagement const& state, Actor const& viewer, Turn const& turn);

} // namespace hefboom::domain
