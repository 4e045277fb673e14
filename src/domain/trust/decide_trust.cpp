// SPDX-License-Identifier: EUPL-1.2
#include "domain/trust/trust_rules.hpp"

namespace hefboom::domain {

Result<Decision> decide(Scene const& scene, TakeCosignature const& command) {
    if (command.note.blank()) return refuse(Refused::invalid, "text.missing", {{"field", "note"}});
    CHECK_OK(at_most(command.note, limits::paragraph_characters, "note"));
    CHECK_OK(needs_line(command.key, "key"));
    if (command.size == 0 || command.size > scene.state.size)
        return refuse(Refused::conflict, "trust.unknown_size",
                      {{"size", std::to_string(scene.state.size)}});
    if (scene.state.cosignatures.size() >= limits::cosignatures_most)
        return refuse(Refused::conflict, "trust.too_many");
    Decision decision;
    decision.events.push_back(CosignatureTaken{.size = command.size,
                                               .party = scene.actor.party,
                                               .member = scene.actor.member,
                                               .note = command.note.ref,
                                               .key = command.key.ref});
    return decision;
}

} // namespace hefboom::domain
