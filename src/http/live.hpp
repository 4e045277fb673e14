// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/ids.hpp"
#include "http/event_stream.hpp"

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace hefboom::http {

/// Those who may be told the same things. Readers with equal keys in one engagement see the same
/// slices and channels, so that a notice is filtered and written once for all of them.
struct Audience {
    std::string key; ///< such as "seat:<session>" or "member:<id>"
    std::function<bool(std::string_view slice_or_channel)> sees;
};

/// One engagement somebody watches, and as whom.
struct Watch {
    domain::EngagementId engagement;
    Audience audience;
};

/// How many notices are kept for those who come back.
constexpr std::size_t live_notices_kept = 1024;

/// Tells open pages what changed. Two kinds of event:
/// `slices` {engagement, size, slices} after a commit, with an id by which a reader who comes back
/// gets what he missed or, when that is too long ago, the slice "*": perhaps everything;
/// `presence` {engagement, channel, state}: what is ephemeral, whole, last value kept and sent on
/// connect, without an id. The event `hello` only carries an id to come back with.
/// All of it may be called from any thread. The hub outlives its streams' connections.
class Live {
public:
    /// `boot` differs at every start, so that ids of an earlier run are known as such.
    explicit Live(std::string boot);
    ~Live();
    Live(Live const&) = delete;
    Live& operator=(Live const&) = delete;

    /// A new stream for a reader who watches these. `last_event_id` is what his browser sent, empty
    /// on a first connect. `holder` names whose it is, for `close`.
    [[nodiscard]] std::shared_ptr<EventStream>
    open(std::vector<Watch> watches, std::string_view last_event_id, std::string holder);

    /// After a commit: the journal of this engagement has `size` entries now and these slices look
    /// different. An audience that sees none of them hears nothing.
    void notify(domain::EngagementId const& engagement, std::uint64_t size,
                std::span<std::string const> slices);

    /// The state of an ephemeral channel, as JSON, for each audience that sees the channel.
    void tell(domain::EngagementId const& engagement, std::string_view channel,
              std::string_view state_json);

    /// Forgets a channel's last value, so that nobody gets it on connect.
    void forget(domain::EngagementId const& engagement, std::string_view channel);

    /// Ends the streams whose holder's name begins like this, and no others: one sign-in that
    /// ended, or all of an account.
    void close(std::string_view holders);

    /// Whether anybody watches this engagement.
    [[nodiscard]] bool is_watched(domain::EngagementId const& engagement) const;

    /// How many streams an audience has open: its presence.
    [[nodiscard]] std::size_t watching(domain::EngagementId const& engagement,
                                       std::string_view audience_key) const;

    /// How many streams are open in all.
    [[nodiscard]] std::size_t streams() const;

private:
    struct Shared;
    std::shared_ptr<Shared> shared_;
};

} // namespace hefboom::http
