// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/digest.hpp"
#include "base/instant.hpp"
#include "base/local_date.hpp"
#include "base/result.hpp"
#include "domain/ids.hpp"
#include "domain/party.hpp"
#include "domain/prose.hpp"

#include <boost/describe/class.hpp>
#include <optional>
#include <vector>

namespace hefboom::domain {

/// What a pair of keys can seal.
enum class JointKind { ground_rules, case_story, answer, solution };
BOOST_DESCRIBE_ENUM(JointKind, ground_rules, case_story, answer, solution)

/// How it was established that this person turned the key.
enum class KeyMethod { passphrase, paper, demo };
BOOST_DESCRIBE_ENUM(KeyMethod, passphrase, paper, demo)

enum class Transport { https, http };
BOOST_DESCRIBE_ENUM(Transport, https, http)

/// One party's key on one exact version.
struct Key {
    MemberId member;
    TextRef name; ///< the name as it was shown when the key was turned
    Role role = Role::nobody;
    KeyMethod method = KeyMethod::passphrase;
    Instant at;
    LocalDate on; ///< the day written on paper, or the day of `at`
    Transport transport = Transport::https;
    std::optional<MemberId> on_behalf_of; ///< the sponsor a deputy signed for
    std::optional<MemberId> recorded_by;  ///< who entered a signature given on paper
    std::uint64_t checkpoint_size = 0;    ///< entries of the journal the signer could see
    std::vector<MemberId> annex;          ///< on ground rules: who was listed in what was signed
};

/// The two keys of a joint object. A key is on `version`; any edit makes a new version and voids
/// both. Silence is never consent.
struct TwoKeys {
    std::int32_t version = 0;
    std::optional<Key> client;
    std::optional<Key> contractor;
    std::optional<LocalDate> deadlock_on;   ///< ten working days after the first key
    bool sponsors_told = false;             ///< the clock has told both sponsors of the deadlock
    std::optional<Party> postpone_asked_by; ///< who asked first to stop that clock
    std::optional<LocalDate> postpone_asked_to; ///< until when

    [[nodiscard]] bool sealed() const { return client && contractor; }
    [[nodiscard]] bool none() const { return !client && !contractor; }
    [[nodiscard]] std::optional<Key> const& of(Party party) const {
        return party == Party::client ? client : contractor;
    }
    [[nodiscard]] std::optional<Key>& of(Party party) {
        return party == Party::client ? client : contractor;
    }
    /// The parties whose key stands, client first: whose signatures fall with an edit.
    [[nodiscard]] std::vector<Party> standing() const;
    /// A new version without keys.
    void void_both();
};

/// Whether an edit names exactly the parties whose keys it voids. The refusal has the given key
/// and the detail "parties": "client", "contractor" or "client,contractor" (empty: none stand).
[[nodiscard]] Result<void> falls_acknowledged(TwoKeys const& keys,
                                              std::vector<Party> const& acknowledged,
                                              std::string_view refusal_key);

/// Whether a party may turn its key on `version` now: refusals key.outdated (the text changed
/// after it was opened) and key.already_turned.
[[nodiscard]] Result<void> may_turn(TwoKeys const& keys, Party party, std::int32_t version);

/// Whether a party may take its key back: only until the other turns (key.sealed, key.not_turned).
[[nodiscard]] Result<void> may_take_back(TwoKeys const& keys, Party party);

// Events, the same for every joint object.

/// The statement signed: this person, for this party, on this exact version of this object, having
/// been shown texts with these commitments and this checkpoint of the journal.
struct KeyTurned {
    static constexpr std::string_view type = "key.turned";
    JointKind kind = JointKind::ground_rules;
    ObjectId object;
    std::int32_t version = 0;
    std::vector<Digest> shown; ///< commitments of the texts of that version, in reading order
    Party party = Party::client;
    MemberId member;
    TextRef name;
    Role role = Role::nobody;
    std::optional<MemberId> on_behalf_of; ///< the sponsor a deputy signs for
    std::optional<MemberId> recorded_by;  ///< who entered a signature given on paper
    LocalDate on;
    KeyMethod method = KeyMethod::passphrase;
    Transport transport = Transport::https;
    std::uint64_t checkpoint_size = 0; ///< entries of the journal the signer could see
    Digest checkpoint_root{};
    std::optional<LocalDate> deadlock_on; ///< set by the first of the two keys
    std::vector<MemberId> annex; ///< of ground rules: the members listed, whom this key confirms
};
BOOST_DESCRIBE_STRUCT(KeyTurned, (),
                      (kind, object, version, shown, party, member, name, role, on_behalf_of,
                       recorded_by, on, method, transport, checkpoint_size, checkpoint_root,
                       deadlock_on, annex))

struct KeyTakenBack {
    static constexpr std::string_view type = "key.taken_back";
    JointKind kind = JointKind::ground_rules;
    ObjectId object;
    Party party = Party::client;
};
BOOST_DESCRIBE_STRUCT(KeyTakenBack, (), (kind, object, party))

/// A single key of somebody who left lapses; the successor decides anew.
struct KeyLapsed {
    static constexpr std::string_view type = "key.lapsed";
    JointKind kind = JointKind::ground_rules;
    ObjectId object;
    Party party = Party::client;
};
BOOST_DESCRIBE_STRUCT(KeyLapsed, (), (kind, object, party))

/// One contract manager asks to stop the deadlock clock until a date.
struct DeadlockAsked {
    static constexpr std::string_view type = "key.deadlock_asked";
    JointKind kind = JointKind::ground_rules;
    ObjectId object;
    Party party = Party::client;
    LocalDate until;
};
BOOST_DESCRIBE_STRUCT(DeadlockAsked, (), (kind, object, party, until))

/// The other asked for the same date: the clock stands still until then.
struct DeadlockPostponed {
    static constexpr std::string_view type = "key.deadlock_postponed";
    JointKind kind = JointKind::ground_rules;
    ObjectId object;
    LocalDate until;
};
BOOST_DESCRIBE_STRUCT(DeadlockPostponed, (), (kind, object, until))

/// Ten working days after the first key the second is missing: both sponsors are told.
struct DeadlockReached {
    static constexpr std::string_view type = "key.deadlock_reached";
    JointKind kind = JointKind::ground_rules;
    ObjectId object;
};
BOOST_DESCRIBE_STRUCT(DeadlockReached, (), (kind, object))

// Commands.

/// Turn the own party's key on exactly `version`. The text was shown in full. Of the ground rules,
/// `annex` names exactly the members that were shown beside it (key.annex_changed); nothing else
/// has one.
struct TurnKey {
    static constexpr std::string_view name = "key.turn";
    JointKind kind = JointKind::ground_rules;
    ObjectId object;
    std::int32_t version = 0;
    std::optional<std::vector<MemberId>> annex = std::nullopt;
};
BOOST_DESCRIBE_STRUCT(TurnKey, (), (kind, object, version, annex))

/// A sponsor signed on paper; his own contract manager records it, marked as such. The sponsor need
/// not have an account yet, nor the manager be confirmed: the founding keys come first. `annex`
/// names the members that stand on that paper, none of whom left (key.annex_unknown).
struct RecordPaperKey {
    static constexpr std::string_view name = "key.record_paper";
    JointKind kind = JointKind::ground_rules;
    ObjectId object;
    std::int32_t version = 0;
    MemberId signer;
    LocalDate on;
    std::vector<MemberId> annex;
};
BOOST_DESCRIBE_STRUCT(RecordPaperKey, (), (kind, object, version, signer, on, annex))

struct TakeBackKey {
    static constexpr std::string_view name = "key.take_back";
    JointKind kind = JointKind::ground_rules;
    ObjectId object;
};
BOOST_DESCRIBE_STRUCT(TakeBackKey, (), (kind, object))

/// Stop the deadlock clock until a date; it takes both contract managers asking for the same date.
struct PostponeDeadlock {
    static constexpr std::string_view name = "key.postpone_deadlock";
    JointKind kind = JointKind::ground_rules;
    ObjectId object;
    LocalDate until;
};
BOOST_DESCRIBE_STRUCT(PostponeDeadlock, (), (kind, object, until))

/// By the clock.
struct ReachDeadlock {
    static constexpr std::string_view name = "key.reach_deadlock";
    JointKind kind = JointKind::ground_rules;
    ObjectId object;
};
BOOST_DESCRIBE_STRUCT(ReachDeadlock, (), (kind, object))

} // namespace hefboom::domain
