// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"
#include "domain/sessions/display.hpp"
#include "domain/sessions/sessions_view.hpp"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <string>
#include <vector>

namespace hefboom::domain {

/// The parts of the kit, in packing order.
enum class KitPart {
    invitation,
    room_sheets,
    statement_cards,
    seat_cards,
    envelopes,
    wall_labels,
    reveal_sheet,
    outcome_cards,
    reflection_cards,
    spare_cards,
};
BOOST_DESCRIBE_ENUM(KitPart, invitation, room_sheets, statement_cards, seat_cards, envelopes,
                    wall_labels, reveal_sheet, outcome_cards, reflection_cards, spare_cards)

struct BagItem {
    KitPart part = KitPart::invitation;
    std::int32_t count = 0;
};
BOOST_DESCRIBE_STRUCT(BagItem, (), (part, count))

/// One card of a deck. The border adds the secret and its QR code.
struct SeatCard {
    RoundId round;
    std::int32_t round_number = 1;
    Party party = Party::client; ///< of the deck; not printed on a ballot without parties
    std::int32_t seat = 0;       ///< within round and party, from 1
    std::int32_t number = 0;     ///< what stands on it (positions.hpp)
};
BOOST_DESCRIBE_STRUCT(SeatCard, (), (round, round_number, party, seat, number))

struct StatementCard {
    std::int32_t round_number = 1;
    Predictions predictions = Predictions::asked;
    std::vector<StatementLine> statements;
};
BOOST_DESCRIBE_STRUCT(StatementCard, (), (round_number, predictions, statements))

/// Everything that goes into the bag.
struct KitView {
    SessionLine session;
    std::int32_t case_version = 0;
    TextRef room;
    std::vector<PlannedStep> script;
    std::int32_t client_heads = 0;
    std::int32_t contractor_heads = 0;
    GroupForm form = GroupForm::conversation_only;
    std::string who_sees; ///< key of "wie ziet wat"
    std::vector<BagItem> bag;
    std::vector<StatementCard> statement_cards; ///< one form per round
    std::vector<SeatCard> seat_cards;           ///< of the rounds that count and are not open yet
    std::vector<StatementLine> reveal_sheet;
};
BOOST_DESCRIBE_STRUCT(KitView, (),
                      (session, case_version, room, script, client_heads, contractor_heads, form,
                       who_sees, bag, statement_cards, seat_cards, reveal_sheet))

/// Refusals not_found.session and session.not_prepared.
[[nodiscard]] Result<KitView> kit_view(Engagement const& state, Actor const& viewer,
                                       SessionId session);

namespace limits {
constexpr std::int32_t spare_cards = 4;
constexpr std::int32_t outcome_cards = 16;
constexpr std::int32_t wall_labels = 8;
} // namespace limits

} // namespace hefboom::domain
