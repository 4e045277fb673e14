// SPDX-License-Identifier: EUPL-1.2
#include "domain/agreement/agreement_rules.hpp"
#include "domain/sessions/round.hpp"

#include <algorithm>

namespace hefboom::domain {

Result<Decision> decide(Scene const& scene, DraftGroundRules const& command) {
    auto const& rules = scene.state.ground_rules;
    if (command.based_on != rules.keys.version)
        return refuse(Refused::conflict, "ground_rules.outdated");
    if (command.text.blank()) return refuse(Refused::invalid, "text.missing", {{"field", "text"}});
    CHECK_OK(at_most(command.text, limits::page_characters, "text"));
    // What both once sealed may be raised, never lowered.
    auto const least = std::max(limits::minimum_group_lowest, rules.minimum_group);
    if (command.minimum_group < least)
        return refuse(Refused::invalid, "ground_rules.group_too_small",
                      {{"least", std::to_string(least)}});
    if (command.minimum_group > limits::minimum_group_highest)
        return refuse(Refused::invalid, "ground_rules.group_too_large",
                      {{"most", std::to_string(limits::minimum_group_highest)}});
    if (command.client_pays_percent < 0 || command.client_pays_percent > 100)
        return refuse(Refused::invalid, "ground_rules.percent");
    CHECK_OK(falls_acknowledged(rules.keys, command.acknowledged, "ground_rules.keys_would_fall"));

    Decision decision;
    decision.events.push_back(
        GroundRulesDrafted{.version = rules.keys.version + 1,
                           .text = command.text.ref,
                           .terms = {.minimum_group = command.minimum_group,
                                     .answer_working_days = limits::answer_working_days_standard,
                                     .client_pays_percent = command.client_pays_percent,
                                     .room_group_from = limits::one_group_smallest,
                                     .room_words_from = limits::words_smallest,
                                     .room_counts_from = limits::counts_smallest},
                           .fallen = rules.keys.standing()});
    return decision;
}

} // namespace hefboom::domain
