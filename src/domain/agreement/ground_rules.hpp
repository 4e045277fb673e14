// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/party.hpp"
#include "domain/prose.hpp"
#include "domain/two_keys.hpp"

#include <vector>

namespace hefboom::domain {

/// What a version of the ground rules says in numbers.
struct GroundTerms {
    std::int32_t minimum_group = 5; ///< persons behind any kept figure; never lower
    std::int32_t answer_working_days = 20;
    std::int32_t client_pays_percent = 50; ///< of the facilitator's fee
    // What the room itself may see of a vote: nobody sets it, both sign it.
    std::int32_t room_group_from = 2;  ///< of the smallest party: as one group; fewer do not vote
    std::int32_t room_words_from = 3;  ///< per party, in words
    std::int32_t room_counts_from = 5; ///< in counts
};
BOOST_DESCRIBE_STRUCT(GroundTerms, (),
                      (minimum_group, answer_working_days, client_pays_percent, room_group_from,
                       room_words_from, room_counts_from))

/// What both sponsors sign before anything else: confidentiality, zones, use of results, safety
/// exception, retention, who pays the facilitator, and the thresholds.
struct GroundRules {
    TextRef text;        ///< of the newest draft
    GroundTerms drafted; ///< of the newest draft
    TwoKeys keys;        ///< on the newest draft; version 0: nothing drafted yet
    // In force: of the last version that both sealed; the standard ones before that.
    TextRef agreed_text;
    std::int32_t agreed_version = 0; ///< 0: never sealed
    std::int32_t minimum_group = 5;
    std::int32_t answer_working_days = 20;
    std::int32_t client_pays_percent = 50;
    MemberId client_signer, contractor_signer;
    std::vector<MemberId> client_annex, contractor_annex; ///< whom each had on the list he signed
};

namespace limits {
constexpr std::int32_t minimum_group_lowest = 5;
constexpr std::int32_t minimum_group_highest = 50;
constexpr std::int32_t answer_working_days_standard = 20;
constexpr std::int32_t answer_warning_working_days = 15;
constexpr std::int32_t deadlock_working_days = 10;
constexpr std::int32_t deadlock_postponed_days_most = 92; ///< a quarter, counted from the asking
} // namespace limits

/// The whole text anew. The version the writer started from must still be the newest
/// (ground_rules.outdated). Keys on it fall; `acknowledged` names exactly those that stand.
struct DraftGroundRules {
    static constexpr std::string_view name = "ground_rules.draft";
    std::int32_t based_on = 0;
    Prose text;
    std::int32_t minimum_group = 5;
    std::int32_t client_pays_percent = 50;
    std::vector<Party> acknowledged;
};
BOOST_DESCRIBE_STRUCT(DraftGroundRules, (),
                      (based_on, text, minimum_group, client_pays_percent, acknowledged))

struct GroundRulesDrafted {
    static constexpr std::string_view type = "ground_rules.drafted";
    std::int32_t version = 0;
    TextRef text;
    GroundTerms terms;
    std::vector<Party> fallen; ///< whose keys fell
};
BOOST_DESCRIBE_STRUCT(GroundRulesDrafted, (), (version, text, terms, fallen))

} // namespace hefboom::domain
