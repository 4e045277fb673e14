// SPDX-License-Identifier: EUPL-1.2
#include "domain/agreement/agreement_rules.hpp"

namespace hefboom::domain {

namespace {

Result<void> organisation(Prose const& name, Prose const& initial, std::string_view field) {
    CHECK_OK(needs_line(name, std::string(field) + "_name"));
    CHECK_OK(needs_line(initial, std::string(field) + "_initial"));
    return at_most(initial, limits::initial_characters, std::string(field) + "_initial");
}

} // namespace

Result<Decision> decide(Scene const& scene, OpenEngagement const& command) {
    if (scene.state.opened()) return refuse(Refused::conflict, "engagement.exists");
    CHECK_OK(needs_line(command.title, "title"));
    CHECK_OK(needs_paragraph(command.purpose, "purpose"));
    CHECK_OK(organisation(command.client_name, command.client_initial, "client"));
    CHECK_OK(organisation(command.contractor_name, command.contractor_initial, "contractor"));
    CHECK_OK(needs_line(command.facilitator_name, "facilitator_name"));
    if (command.client_name.text == command.contractor_name.text)
        return refuse(Refused::invalid, "engagement.same_name");
    if (command.client_initial.text == command.contractor_initial.text)
        return refuse(Refused::invalid, "engagement.same_initial");
    if (command.account.empty()) return refuse(Refused::invalid, "engagement.no_account");

    // The border derives the id from the command, so that a retry finds what it opened.
    auto const engagement =
        command.engagement.empty() ? scene.moment.fresh<EngagementId>() : command.engagement;
    auto const facilitator = scene.moment.fresh<MemberId>();
    Decision decision;
    decision.events.push_back(EngagementOpened{.engagement = engagement,
                                               .title = command.title.ref,
                                               .purpose = command.purpose.ref,
                                               .client_name = command.client_name.ref,
                                               .client_initial = command.client_initial.ref,
                                               .contractor_name = command.contractor_name.ref,
                                               .contractor_initial = command.contractor_initial.ref,
                                               .facilitator = facilitator,
                                               .facilitator_name = command.facilitator_name.ref,
                                               .account = command.account});
    decision.made = {as<ObjectId>(engagement), as<ObjectId>(facilitator)};
    return decision;
}

Result<Decision> decide(Scene const& scene, OpenEpoch const& command) {
    if (command.epoch <= scene.state.epoch() || command.known_size == 0)
        return refuse(Refused::conflict, "engagement.no_gap");
    Decision decision;
    decision.events.push_back(EpochOpened{.epoch = command.epoch,
                                          .restored_size = command.restored_size,
                                          .known_size = command.known_size,
                                          .known_root = command.known_root});
    return decision;
}

} // namespace hefboom::domain
