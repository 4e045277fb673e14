// SPDX-License-Identifier: EUPL-1.2
#include "http/live.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <charconv>
#include <fmt/format.h>
#include <optional>

namespace hefboom::http {

namespace {

using domain::EngagementId;
using StreamPtr = std::shared_ptr<EventStream>;

/// Browsers that lost us at the same moment come back spread over these milliseconds.
constexpr std::size_t retry_first_ms = 1000;
constexpr std::size_t retry_spread_ms = 3000;
constexpr std::size_t retry_step_ms = 617;

struct Notice {
    std::uint64_t sequence;
    EngagementId engagement;
    std::uint64_t size;
    std::vector<std::string> slices;
};

struct Group {
    std::function<bool(std::string_view)> sees;
    std::unordered_set<StreamPtr> streams;
};

struct Watched {
    std::map<std::string, Group, std::less<>> groups;
    std::map<std::string, Frame, std::less<>> told; ///< last value by channel
};

/// The `slices` event of a notice for those who see only some slices; none when they see none.
Frame changed(std::string const& boot, Notice const& notice,
              std::function<bool(std::string_view)> const& sees) {
    boost::json::array slices;
    for (auto const& slice : notice.slices)
        if (sees(slice)) slices.emplace_back(slice);
    if (slices.empty()) return nullptr;
    boost::json::object const data{{"engagement", to_string(notice.engagement)},
                                   {"size", notice.size},
                                   {"slices", std::move(slices)}};
    return frame_of("slices", fmt::format("{}-{}", boot, notice.sequence),
                    boost::json::serialize(data));
}

} // namespace

/// Kept by the streams too, for one may close after the hub is gone.
struct Live::Shared {
    std::string boot;
    mutable std::mutex mutex;
    std::map<EngagementId, Watched> watched;
    std::multimap<std::string, std::weak_ptr<EventStream>, std::less<>> held; ///< by holder
    std::deque<Notice> notices;
    std::uint64_t sequence = 0;
    std::size_t opened = 0;
    std::size_t open = 0;

    /// The sequence number in an id of this run; nothing for any other text.
    std::optional<std::uint64_t> sequence_in(std::string_view id) const {
        if (!id.starts_with(boot) || id.size() < boot.size() + 2 || id[boot.size()] != '-')
            return std::nullopt;
        auto const digits = id.substr(boot.size() + 1);
        std::uint64_t number = 0;
        auto const [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
        return number;
    }

    void greet(EventStream& stream, std::vector<Watch> const& watches, std::string_view last_id) {
        auto const retry_ms = retry_first_ms + opened++ * retry_step_ms % retry_spread_ms;
        stream.send(std::make_shared<std::string const>(fmt::format("retry: {}\n\n", retry_ms)),
                    "retry");
        if (!last_id.empty()) catch_up(stream, watches, last_id);
        // Gives a first-time reader an id to come back with.
        stream.send(frame_of("hello", fmt::format("{}-{}", boot, sequence), "{}"), "hello");
        for (auto const& watch : watches)
            for (auto const& [channel, frame] : watched[watch.engagement].told)
                if (watch.audience.sees(channel))
                    stream.send(frame, topic(watch.engagement, channel));
    }

    void catch_up(EventStream& stream, std::vector<Watch> const& watches,
                  std::string_view last_id) {
        auto const seen = sequence_in(last_id);
        auto const oldest = notices.empty() ? sequence + 1 : notices.front().sequence;
        if (!seen || *seen > sequence || *seen + 1 < oldest) {
            stream.send(all_slices(), "");
            return;
        }
        for (auto const& notice : notices)
            for (auto const& watch : watches)
                if (notice.sequence > *seen && notice.engagement == watch.engagement)
                    if (auto const frame = changed(boot, notice, watch.audience.sees))
                        stream.send(frame, "");
    }

    static std::string topic(EngagementId const& engagement, std::string_view channel) {
        return to_string(engagement).append("/").append(channel);
    }

    void leave(std::vector<std::pair<EngagementId, std::string>> const& places,
               std::string const& holder, std::weak_ptr<EventStream> const& gone) {
        auto const stream = gone.lock();
        std::lock_guard const lock(mutex);
        --open;
        auto const [first, last] = held.equal_range(holder);
        auto const entry = std::find_if(
            first, last, [&](auto const& each) { return each.second.lock() == stream; });
        if (entry != last) held.erase(entry);
        for (auto const& [engagement, key] : places) {
            auto& groups = watched[engagement].groups;
            auto const group = groups.find(key);
            if (group == groups.end()) continue;
            group->second.streams.erase(stream);
            if (group->second.streams.empty()) groups.erase(group);
        }
    }
};

Live::Live(std::string boot) : shared_(std::make_shared<Shared>()) {
    shared_->boot = std::move(boot);
}

Live::~Live() {
    // Streams know the hub and the hub its streams: somebody has to let go first.
    decltype(shared_->watched) left;
    std::lock_guard const lock(shared_->mutex);
    left.swap(shared_->watched);
}

StreamPtr Live::open(std::vector<Watch> watches, std::string_view last_event_id,
                     std::string holder) {
    auto stream = std::make_shared<EventStream>();
    std::vector<std::pair<EngagementId, std::string>> places;
    {
        std::lock_guard const lock(shared_->mutex);
        ++shared_->open;
        shared_->greet(*stream, watches, last_event_id);
        for (auto& [engagement, audience] : watches) {
            auto& group = shared_->watched[engagement].groups[audience.key];
            if (group.streams.empty()) group.sees = std::move(audience.sees);
            group.streams.insert(stream);
            places.emplace_back(engagement, std::move(audience.key));
        }
        shared_->held.emplace(holder, stream);
    }
    std::weak_ptr<EventStream> const itself = stream;
    stream->when_closed([shared = shared_, places, holder = std::move(holder), itself] {
        shared->leave(places, holder, itself);
    });
    return stream;
}

void Live::notify(EngagementId const& engagement, std::uint64_t size,
                  std::span<std::string const> slices) {
    std::lock_guard const lock(shared_->mutex);
    Notice notice{++shared_->sequence, engagement, size, {slices.begin(), slices.end()}};
    for (auto const& [key, group] : shared_->watched[engagement].groups) {
        auto const frame = changed(shared_->boot, notice, group.sees);
        if (!frame) continue;
        for (auto const& stream : group.streams)
            stream->send(frame, "");
    }
    shared_->notices.push_back(std::move(notice));
    if (shared_->notices.size() > live_notices_kept) shared_->notices.pop_front();
}

void Live::tell(EngagementId const& engagement, std::string_view channel,
                std::string_view state_json) {
    auto const frame =
        frame_of("presence", "",
                 fmt::format(R"({{"engagement":"{}","channel":{},"state":{}}})",
                             to_string(engagement), boost::json::serialize(channel), state_json));
    auto const topic = Shared::topic(engagement, channel);
    std::lock_guard const lock(shared_->mutex);
    auto& watched = shared_->watched[engagement];
    watched.told.insert_or_assign(std::string(channel), frame);
    for (auto const& [key, group] : watched.groups) {
        if (!group.sees(channel)) continue;
        for (auto const& stream : group.streams)
            stream->send(frame, topic);
    }
}

void Live::forget(EngagementId const& engagement, std::string_view channel) {
    std::lock_guard const lock(shared_->mutex);
    auto& told = shared_->watched[engagement].told;
    auto const found = told.find(channel);
    if (found != told.end()) told.erase(found);
}

void Live::close(std::string_view holders) {
    std::lock_guard const lock(shared_->mutex);
    for (auto each = shared_->held.lower_bound(holders);
         each != shared_->held.end() && each->first.starts_with(holders); ++each)
        if (auto const stream = each->second.lock()) stream->close();
}

bool Live::is_watched(EngagementId const& engagement) const {
    std::lock_guard const lock(shared_->mutex);
    auto const watched = shared_->watched.find(engagement);
    return watched != shared_->watched.end() && !watched->second.groups.empty();
}

std::size_t Live::watching(EngagementId const& engagement, std::string_view audience_key) const {
    std::lock_guard const lock(shared_->mutex);
    auto const watched = shared_->watched.find(engagement);
    if (watched == shared_->watched.end()) return 0;
    auto const group = watched->second.groups.find(audience_key);
    return group == watched->second.groups.end() ? 0 : group->second.streams.size();
}

std::size_t Live::streams() const {
    std::lock_guard const lock(shared_->mutex);
    return shared_->open;
}

} // namespace hefboom::http
