// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/party.hpp"
#include "domain/prose.hpp"

namespace hefboom::domain {

/// One of the two organisations as this engagement names it.
struct Organisation {
    TextRef name;
    TextRef initial; ///< one or two letters that stand beside its shape
};

namespace limits {
constexpr std::size_t initial_characters = 2;
} // namespace limits

/// The first command of an engagement. Its facilitator is confirmed by opening it.
struct OpenEngagement {
    static constexpr std::string_view name = "engagement.open";
    Prose title;
    Prose purpose;
    Prose client_name;
    Prose client_initial;
    Prose contractor_name;
    Prose contractor_initial;
    Prose facilitator_name;
    AccountId account;
    EngagementId engagement; ///< not asked for: the border derives it, so that a retry is the same
};
BOOST_DESCRIBE_STRUCT(OpenEngagement, (),
                      (title, purpose, client_name, client_initial, contractor_name,
                       contractor_initial, facilitator_name, account))

struct EngagementOpened {
    static constexpr std::string_view type = "engagement.opened";
    EngagementId engagement;
    TextRef title;
    TextRef purpose;
    TextRef client_name;
    TextRef client_initial;
    TextRef contractor_name;
    TextRef contractor_initial;
    MemberId facilitator;
    TextRef facilitator_name;
    AccountId account;
};
BOOST_DESCRIBE_STRUCT(EngagementOpened, (),
                      (engagement, title, purpose, client_name, client_initial, contractor_name,
                       contractor_initial, facilitator, facilitator_name, account))

/// Which party stands left, drawn by lot when both sponsors have signed the ground rules, and
/// fixed.
struct SidesDrawn {
    static constexpr std::string_view type = "engagement.sides_drawn";
    Party left = Party::client;
};
BOOST_DESCRIBE_STRUCT(SidesDrawn, (), (left))

/// A restored log lacks what somebody holds a checkpoint of: the gap is named, visible to both, and
/// checkpoints from here on are those of another epoch.
struct EpochOpened {
    static constexpr std::string_view type = "engagement.epoch_opened";
    std::uint32_t epoch = 0; ///< counts from 1; greater than any that anybody saw
    std::uint64_t restored_size = 0;
    std::uint64_t known_size = 0; ///< not greater when it was another history, not a longer one
    Digest known_root{};
};
BOOST_DESCRIBE_STRUCT(EpochOpened, (), (epoch, restored_size, known_size, known_root))

/// By the server, after a restore.
struct OpenEpoch {
    static constexpr std::string_view name = "engagement.open_epoch";
    std::uint32_t epoch = 0;
    std::uint64_t restored_size = 0;
    std::uint64_t known_size = 0;
    Digest known_root{};
};
BOOST_DESCRIBE_STRUCT(OpenEpoch, (), (epoch, restored_size, known_size, known_root))

/// An epoch as it is remembered.
struct Epoch {
    EpochOpened opened;
    Instant at;
};

} // namespace hefboom::domain
