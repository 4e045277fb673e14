// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/digest.hpp"
#include "domain/engagement.hpp"
#include "journal/seal.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace hefboom::service {

/// What a card, link or invitation says, all as "<engagement>-<name>-<proof>" or, for a seat,
/// "<engagement>-<secret>". Nothing of it is stored: the server derives it anew from its key, so
/// that a page can be printed twice and a retry gets the same answer.
struct LinkToken {
    domain::EngagementId engagement;
    Id<struct NamedByLink> named; ///< a link or an invited member
};

struct SeatToken {
    domain::EngagementId engagement;
    Digest digest{}; ///< hash of the secret on the card; what boxes and rules know a seat by
};

/// Which seat a digest is.
struct Seat {
    domain::RoundId round;
    std::optional<domain::Party> party; ///< none when the round has no parties on its ballots
    std::int32_t number = 0;
};

struct DigestHash {
    std::size_t operator()(Digest const& digest) const noexcept;
};
using SeatMap = std::unordered_map<Digest, Seat, DigestHash>;

/// Makes and checks the secrets of one engagement.
class Tokens {
public:
    Tokens(domain::EngagementId engagement, journal::SealKey key)
        : engagement_(engagement), key_(std::move(key)) {}

    [[nodiscard]] std::string link(domain::LinkId link) const;
    [[nodiscard]] std::string invitation(domain::MemberId member) const;
    [[nodiscard]] std::string seat(domain::RoundId round, domain::Party deck,
                                   std::int32_t number) const;

    /// Whether the proof in `token` is that of this link or invitation.
    [[nodiscard]] bool proves_link(std::string_view token) const;
    [[nodiscard]] bool proves_invitation(std::string_view token) const;

    /// All seats of rounds whose cards can still be used.
    [[nodiscard]] SeatMap seats_of(domain::Engagement const& state) const;

    /// What a receipt remembers of a request. Under a key, because a rating or a name is soon
    /// guessed, and receipts lie in every backup for ever.
    [[nodiscard]] Digest request_digest(std::string_view request) const;

private:
    [[nodiscard]] std::string proof(std::string_view purpose,
                                    std::array<std::uint8_t, 16> const& named) const;
    [[nodiscard]] std::array<std::uint8_t, 16>
    seat_secret(domain::RoundId round, domain::Party deck, std::int32_t number) const;

    domain::EngagementId engagement_;
    journal::SealKey key_;
};

/// The parts of a link or invitation; nothing when it is not written as one. Proves nothing.
[[nodiscard]] std::optional<LinkToken> read_link_token(std::string_view token);
[[nodiscard]] std::optional<SeatToken> read_seat_token(std::string_view token);

} // namespace hefboom::service
