// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/party.hpp"
#include "domain/prose.hpp"
#include "domain/two_keys.hpp"

#include <optional>

namespace hefboom::domain {

/// What both sponsors sign before anything else: confidentiality, zones, use of results, safety
/// exception, retention, who pays the facilitator, and the thresholds then in force.
struct GroundRules {
    TextRef text;
    std::int32_t minimum_group = 5;     ///< persons behind any kept figure; never lower
    std::int32_t answer_working_days = 20;
    std::int32_t client_pays_percent = 50; ///< of the facilitator's fee
    TwoKeys keys;
};

namespace limits {
constexpr std::int32_t minimum_group_lowest = 5;
constexpr std::int32_t answer_working_days_standard = 20;
constexpr std::int32_t answer_warning_working_days = 15;
constexpr std::int32_t deadlock_working_days = 10;
} // namespace limits

struct DraftGroundRules {
    static constexpr std::string_view name = "ground_rules.draft";
    Prose text;
    std::int32_t minimum_group = 5;
    std::int32_t client_pays_percent = 50;
};
BOOST_DESCRIBE_STRUCT(DraftGroundRules, (), (text, minimum_group, client_pays_percent))

struct GroundRulesDrafted {
    static constexpr std::string_view type = "ground_rules.drafted";
    TextRef text;
    std::int32_t minimum_group = 5;
    std::int32_t answer_working_days = 20;
    std::int32_t client_pays_percent = 50;
};
BOOST_DESCRIBE_STRUCT(GroundRulesDrafted, (),
                      (text, minimum_group, answer_working_days, client_pays_percent))

} // namespace hefboom::domain
