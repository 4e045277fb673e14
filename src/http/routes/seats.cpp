// SPDX-License-Identifier: EUPL-1.2
#include "base/hex.hpp"
#include "codec/request_reader.hpp"
#include "domain/sessions/seat_view.hpp"
#include "domain/slices.hpp"
#include "http/services.hpp"
#include "journal/hash.hpp"

// What a phone in the room does: take a seat, vote, see, confirm. No account, no name.
namespace hefboom::http {

namespace {

constexpr std::size_t ballot_body_bytes_most = 4096;
constexpr std::int64_t seat_cookie_s = std::int64_t{24} * 3600;

struct JoinBody {
    std::string token;
    std::string device; ///< 32 digits the phone made up, so that a repeated join is the same phone
};
BOOST_DESCRIBE_STRUCT(JoinBody, (), (token, device))

struct BallotBody {
    std::uint64_t sequence = 0;
    std::vector<domain::BallotCell> cells;
};
BOOST_DESCRIBE_STRUCT(BallotBody, (), (sequence, cells))

struct ConfirmBody {
    domain::OutcomeId outcome;
};
BOOST_DESCRIBE_STRUCT(ConfirmBody, (), (outcome))

Answer join(Services const& services, Request const& request) {
    auto const body = TRY(codec::parse_request_as<JoinBody>(request.body));
    auto const seat = service::read_seat_token(body.token);
    auto const device = bytes_of_hex(body.device);
    if (!seat || !device || !services.rooms.open(seat->engagement))
        return Refusal{Refused::not_found, "seat.unknown", {}};
    auto const digest = journal::sha256(*device);
    service::Asked asked{.caller = {.who = service::SeatCaller{seat->digest, digest},
                                    .transport = is_secure(services.network)
                                                     ? domain::Transport::https
                                                     : domain::Transport::http},
                         .id = {},
                         .command = domain::JoinSeat{}};
    auto const cookie =
        set_cookie(services.network, Cookie::seat, body.token + "-" + body.device, seat_cookie_s);
    auto [pending, completer] = Pending::make();
    services.rooms.submit(seat->engagement, std::move(asked),
                          [completer, cookie](Result<service::Accepted> const& answer) {
                              if (!answer)
                                  completer(tl::unexpected<Refusal>(answer.error()));
                              else
                                  completer(no_content().with("Set-Cookie", cookie));
                          });
    return std::move(pending);
}

Answer cast(Services const& services, Request const& request) {
    auto body = TRY(codec::parse_request_as<BallotBody>(request.body));
    auto const& visitor = request.who_as<Visitor>();
    return give_command(
        services, visitor.engagement,
        {.caller = visitor.caller,
         .id = {},
         .command = domain::CastBallot{.sequence = body.sequence, .cells = std::move(body.cells)}},
        {});
}

/// One confirmation per party and wording, whichever phone gives or repeats it: seats of both
/// parties act as one round, and another wording asks to be confirmed anew.
domain::CommandId confirmation_id(domain::Outcome const& outcome, domain::Party party) {
    std::array<std::uint8_t, 1> const side{party == domain::Party::client ? std::uint8_t{0}
                                                                          : std::uint8_t{1}};
    auto const digest = journal::sha256({outcome.id.bytes, outcome.text.commitment, side});
    domain::CommandId id;
    std::copy_n(digest.begin(), id.bytes.size(), id.bytes.begin());
    return id;
}

struct Confirming {
    domain::CommandId id;
    domain::Party party;
};

Answer confirm(Services const& services, Request const& request) {
    auto const body = TRY(codec::parse_request_as<ConfirmBody>(request.body));
    auto const& visitor = request.who_as<Visitor>();
    auto const confirming =
        services.rooms.read(visitor.engagement, [&](service::Room& room) -> Result<Confirming> {
            auto const actor = TRY(room.actor(visitor.caller, services.rooms.world().now()));
            if (!actor.party) return refuse(Refused::conflict, "outcome.needs_party");
            auto const found = room.state().outcomes.find(body.outcome);
            if (found == room.state().outcomes.end())
                return refuse(Refused::not_found, "not_found.outcome");
            return Confirming{confirmation_id(found->second, *actor.party), *actor.party};
        });
    if (!confirming) return confirming.error();
    return give_command(services, visitor.engagement,
                        {.caller = visitor.caller,
                         .id = confirming->id,
                         .command = domain::ConfirmOutcome{.outcome = body.outcome,
                                                           .party = confirming->party,
                                                           .by = domain::ConfirmedBy::seat_device}},
                        {});
}

Answer see_seat(Services const& services, Request const& request) {
    auto const& visitor = request.who_as<Visitor>();
    return json(TRY(see(services, visitor.engagement, visitor.caller, "seat", {})));
}

/// The card is of no use any more: the phone forgets it, the cookie with it.
Answer leave(Services const& services, Request const&) {
    return no_content().with("Set-Cookie", clear_cookie(services.network, Cookie::seat));
}

/// Phones of one round hear the same, so that a notice to two hundred is made once.
Answer listen_seated(Services const& services, Request const& request) {
    auto const& visitor = request.who_as<Visitor>();
    auto const round = services.rooms.read(
        visitor.engagement, [&](service::Room& room) -> Result<domain::RoundId> {
            auto const actor = TRY(room.actor(visitor.caller, services.rooms.world().now()));
            return actor.round;
        });
    if (!round) return round.error();
    auto const sees = [](std::string_view slice) { return slice == domain::slice_seat; };
    return Stream{services.live.open({{visitor.engagement, {"seat:" + to_string(*round), sees}}},
                                     request.header("last-event-id"), holder_of(request)),
                  {}};
}

} // namespace

std::vector<Route> seat_routes(Services const& services) {
    auto const to = [&services](Answer (*handle)(Services const&, Request const&)) -> Handler {
        return [services, handle](Request const& request) { return handle(services, request); };
    };
    return {
        {.method = Method::post,
         .pattern = "/api/seat/join",
         .about = "Takes the seat of a card for this device and sets its cookie",
         .takes = codec::asked_for<JoinBody>,
         .needs = Needs::nobody,
         .handler = to(join),
         .pace = Pace::joining,
         .body_max = ballot_body_bytes_most},
        {.method = Method::post,
         .pattern = "/api/seat/ballot",
         .about =
             "Casts a card, or changes it while the round is open; the highest sequence counts",
         .takes = codec::asked_for<BallotBody>,
         .needs = Needs::seat,
         .handler = to(cast),
         .body_max = ballot_body_bytes_most},
        {.method = Method::post,
         .pattern = "/api/seat/confirm",
         .about = "Confirms the wording of an outcome for one's party",
         .takes = codec::asked_for<ConfirmBody>,
         .needs = Needs::seat,
         .handler = to(confirm),
         .body_max = ballot_body_bytes_most},
        {.method = Method::post,
         .pattern = "/api/seat/leave",
         .about = "Forgets the seat on this device",
         .needs = Needs::nobody,
         .handler = to(leave),
         .body_max = ballot_body_bytes_most},
        {.method = Method::get,
         .pattern = "/api/seat/view",
         .about = "What this seat sees of the room",
         .gives = codec::answered<domain::SeatView>,
         .needs = Needs::seat,
         .handler = to(see_seat)},
        {.method = Method::get,
         .pattern = "/api/seat/live",
         .about = "Server-sent events for a seat",
         .needs = Needs::seat,
         .handler = to(listen_seated)},
    };
}

} // namespace hefboom::http
