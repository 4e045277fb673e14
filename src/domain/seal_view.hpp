// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"
#include "domain/two_keys.hpp"

#include <boost/describe/class.hpp>
#include <optional>
#include <string>

namespace hefboom::domain {

/// One party's key as everybody who sees the object may see it.
struct KeyView {
    TextRef name; ///< as it was shown when the key was turned
    Role role = Role::nobody;
    LocalDate on; ///< the day written on paper, or the day it was turned
    KeyMethod method = KeyMethod::passphrase; ///< passphrase, paper or demo
    Transport transport = Transport::https;
    std::optional<TextRef> on_behalf_of; ///< "namens": the sponsor a deputy signed for
    std::optional<TextRef> recorded_by;  ///< who entered a signature given on paper
    std::uint64_t checkpoint_size = 0;   ///< how much of the journal the signer could see
};
BOOST_DESCRIBE_STRUCT(KeyView, (),
                      (name, role, on, method, transport, on_behalf_of, recorded_by,
                       checkpoint_size))

/// The seal of a joint object, for ONE viewer: both keys, what is missing, and whether he himself
/// can turn or take back his party's key now.
struct SealView {
    JointKind kind = JointKind::ground_rules;
    ObjectId object;
    std::int32_t version = 0; ///< the exact version the keys are on; send it back in key.turn
    std::optional<KeyView> client;
    std::optional<KeyView> contractor;
    bool sealed = false;
    std::optional<LocalDate> sealed_on;     ///< the day of the later key
    std::optional<LocalDate> deadlock_on;   ///< the last day for the second key
    bool sponsors_told = false;             ///< that day passed; both sponsors were told
    std::optional<Party> postpone_asked_by; ///< one manager asked to stop the clock
    std::optional<LocalDate> postpone_asked_to;
    bool may_turn = false;
    bool may_take_back = false;
    bool may_postpone = false;
    std::string refused; ///< why the viewer, though a signer, cannot turn now: a refusal key
};
BOOST_DESCRIBE_STRUCT(SealView, (),
                      (kind, object, version, client, contractor, sealed, sealed_on, deadlock_on,
                       sponsors_told, postpone_asked_by, postpone_asked_to, may_turn, may_take_back,
                       may_postpone, refused))

/// The seal of the object, or an empty one (version 0, nothing turned) when it has no keys yet.
/// The ground rules are the object with the engagement's own id; an answer goes by its outcome.
[[nodiscard]] SealView seal_view(Engagement const& state, Actor const& viewer, JointKind kind,
                                 ObjectId object, LocalDate today);

} // namespace hefboom::domain
