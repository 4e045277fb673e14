// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"
#include "domain/sessions/screen_view.hpp"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <string>
#include <vector>

namespace hefboom::domain {

/// What this phone has to do with its seat.
enum class SeatStanding {
    free,     ///< nobody claimed it yet
    yours,    ///< this device did
    taken,    ///< another device did
    replaced, ///< a fresh deck took its place: take a new card
};
BOOST_DESCRIBE_ENUM(SeatStanding, free, yours, taken, replaced)

/// The one task of a phone.
enum class SeatTask {
    take_seat,
    wait, ///< the round is not open yet
    vote,
    look_up, ///< locked: look at the screen
    confirm, ///< at the harvest: whoever the party points at may confirm here
    done,
};
BOOST_DESCRIBE_ENUM(SeatTask, take_seat, wait, vote, look_up, confirm, done)

/// The phone of one seat. No name, no seat number, no receipt that could be shown to others.
struct SeatView {
    RoundId round;
    std::int32_t round_number = 1;
    RoundState state = RoundState::dealt;
    SeatStanding standing = SeatStanding::free;
    SeatTask task = SeatTask::wait;
    std::optional<Step> step;
    std::optional<Party> party; ///< none on a ballot without parties
    Predictions predictions = Predictions::asked;
    std::vector<StatementLine> statements; ///< while the vote is open
    std::optional<std::uint64_t> sequence; ///< of the card this seat gave last
    std::vector<BallotCell> own;           ///< of this device only, and only until the lock
    std::string who_sees;                  ///< key: what happens with it
    std::vector<ScreenOutcome> to_confirm; ///< of the own party, not confirmed yet
};
BOOST_DESCRIBE_STRUCT(SeatView, (),
                      (round, round_number, state, standing, task, step, party, predictions,
                       statements, sequence, own, who_sees, to_confirm))

/// By the seat itself: round, party, seat and device stand in the viewer. Refusal not_found.seat.
[[nodiscard]] Result<SeatView> seat_view(Engagement const& state, Boxes const& boxes,
                                         Actor const& viewer);

} // namespace hefboom::domain
