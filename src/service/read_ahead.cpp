// SPDX-License-Identifier: EUPL-1.2
#include "service/read_ahead.hpp"

#include <array>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

namespace hefboom::service {

namespace {

/// Copies of entries, one behind the other.
class Chunk {
public:
    void add(store::EntryView const& entry) {
        Place place{.index = entry.index, .sizes = {}};
        std::size_t part = 0;
        for (auto const span :
             {entry.header, entry.header_salt, entry.body, entry.body_salt, entry.leaf}) {
            place.sizes[part++] = span.size();
            bytes_.insert(bytes_.end(), span.begin(), span.end());
        }
        places_.push_back(place);
    }

    void show(store::EntryVisitor const& visit) const {
        std::span<std::uint8_t const> rest = bytes_;
        auto const next = [&](std::size_t size) {
            auto const part = rest.first(size);
            rest = rest.subspan(size);
            return part;
        };
        for (auto const& place : places_)
            visit({.index = place.index,
                   .header = next(place.sizes[0]),
                   .header_salt = next(place.sizes[1]),
                   .body = next(place.sizes[2]),
                   .body_salt = next(place.sizes[3]),
                   .leaf = next(place.sizes[4])});
    }

    [[nodiscard]] bool empty() const { return places_.empty(); }
    [[nodiscard]] bool full() const { return bytes_.size() >= limits::read_ahead_chunk_bytes; }

    void clear() {
        bytes_.clear();
        places_.clear();
    }

private:
    struct Place {
        std::uint64_t index = 0;
        std::array<std::size_t, 5> sizes{};
    };
    std::vector<std::uint8_t> bytes_;
    std::vector<Place> places_;
};

/// The chunks that were read and not yet shown. They go round, so that their memory is used again.
class Waiting {
public:
    /// Gives an empty chunk for a full one, when there is room. False when nobody takes any more.
    bool put(Chunk& chunk, std::stop_token const& stop) {
        std::unique_lock lock(mutex_);
        if (!changed_.wait(lock, stop, [this] { return count_ < chunks_.size(); })) return false;
        std::swap(chunks_[(first_ + count_) % chunks_.size()], chunk);
        ++count_;
        changed_.notify_all();
        chunk.clear();
        return true;
    }

    /// Gives the oldest for one that was shown. False after the last.
    bool take(Chunk& chunk) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return count_ > 0 || ended_; });
        if (count_ == 0) return false;
        std::swap(chunks_[first_], chunk);
        first_ = (first_ + 1) % chunks_.size();
        --count_;
        changed_.notify_all();
        return true;
    }

    /// Nothing comes any more; `failed` when something should have.
    void end(std::exception_ptr failed) {
        std::lock_guard const lock(mutex_);
        ended_ = true;
        failed_ = std::move(failed);
        changed_.notify_all();
    }

    void rethrow() const {
        if (failed_) std::rethrow_exception(failed_);
    }

private:
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::array<Chunk, limits::read_ahead_chunks_most> chunks_;
    std::size_t first_ = 0;
    std::size_t count_ = 0;
    bool ended_ = false;
    std::exception_ptr failed_;
};

/// Ends a reading of which nobody wants the rest.
struct Unwanted {};

void read(store::Store& store, domain::EngagementId engagement, Waiting& waiting,
          std::stop_token const& stop) {
    Chunk chunk;
    store.visit_entries(engagement, 0, [&](store::EntryView const& entry) {
        chunk.add(entry);
        if (chunk.full() && !waiting.put(chunk, stop)) throw Unwanted{};
    });
    if (!chunk.empty()) static_cast<void>(waiting.put(chunk, stop));
}

} // namespace

void visit_read_ahead(store::Store& store, domain::EngagementId engagement,
                      store::EntryVisitor const& visit) {
    Waiting waiting;
    // When `visit` throws, leaving this scope tells the reader to stop and waits for it.
    std::jthread const reader([&](std::stop_token const& stop) {
        std::exception_ptr failed;
        try {
            read(store, engagement, waiting, stop);
        } catch (...) {
            failed = std::current_exception();
        }
        waiting.end(failed);
    });
    for (Chunk chunk; waiting.take(chunk);)
        chunk.show(visit);
    waiting.rethrow();
}

} // namespace hefboom::service
