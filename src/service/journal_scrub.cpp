// SPDX-License-Identifier: EUPL-1.2
#include "service/journal_scrub.hpp"

#include "base/bytes.hpp"
#include "journal/checkpoint.hpp"
#include "journal/entry.hpp"
#include "journal/frontier.hpp"
#include "journal/note.hpp"

#include <algorithm>
#include <exception>
#include <fmt/format.h>
#include <utility>

namespace hefboom::service {

namespace {

struct Stopped {}; ///< thrown through the reading of a journal to end it

journal::Salt salt_from(std::span<std::uint8_t const> bytes) {
    journal::Salt salt;
    if (bytes.size() == salt.bytes.size()) std::ranges::copy(bytes, salt.bytes.begin());
    return salt;
}

bool hash_is_its_own(journal::LogId const& log, store::EntryView const& stored) {
    journal::Entry const entry{.header = std::string(as_text(stored.header)),
                               .header_salt = salt_from(stored.header_salt),
                               .body = std::string(as_text(stored.body)),
                               .body_salt = salt_from(stored.body_salt)};
    return std::ranges::equal(journal::leaf_hash(log, entry), stored.leaf);
}

Result<journal::Checkpoint> checkpoint_in(std::string_view text) {
    auto const note = TRY(journal::parse_note(text));
    return journal::checkpoint_from_text(note.text);
}

/// Goes through the leaves once, beside the checkpoints that count them.
class Reading {
public:
    Reading(store::Store& store, store::EngagementId engagement, std::stop_token stop)
        : store_(store), engagement_(engagement), stop_(std::move(stop)) {
        store_.visit_checkpoints(engagement_, 0,
                                 [this](store::Checkpoint const& stored) { take(stored); });
        next_ = signed_.begin();
    }

    std::optional<std::string> fault() {
        store_.visit_entries(engagement_, 0, [this](store::EntryView const& entry) {
            if (stop_.stop_requested()) throw Stopped{};
            take(entry);
        });
        if (!fault_ && next_ != signed_.end())
            fault_ = fmt::format("a checkpoint counts {} entries, and there are {}", next_->size,
                                 leaves_.size());
        return fault_;
    }

private:
    void take(store::Checkpoint const& stored) {
        auto const checkpoint = checkpoint_in(stored.note);
        if (!checkpoint || checkpoint->tree != journal::Tree{stored.size, stored.root})
            fault_ =
                fmt::format("the checkpoint of {} entries is not what was signed", stored.size);
        else
            log_ = checkpoint->origin.log;
        signed_.push_back({stored.size, stored.root});
    }

    void take(store::EntryView const& entry) {
        if (fault_) return;
        if (!hash_is_its_own(log_, entry))
            fault_ = fmt::format("entry {} does not have the hash stored with it", entry.index);
        journal::Hash leaf{};
        std::ranges::copy(entry.leaf, leaf.begin());
        leaves_.append(leaf);
        for (; next_ != signed_.end() && next_->size <= leaves_.size(); ++next_)
            if (!fault_ && next_->root != leaves_.root())
                fault_ =
                    fmt::format("the first {} entries are not those that were signed", next_->size);
    }

    store::Store& store_;
    store::EngagementId engagement_;
    std::stop_token stop_;
    journal::LogId log_;                ///< as the checkpoints name it
    std::vector<journal::Tree> signed_; ///< smallest first
    std::vector<journal::Tree>::const_iterator next_;
    journal::Frontier leaves_;
    std::optional<std::string> fault_;
};

} // namespace

std::optional<std::string> fault_of_journal(store::Store& store, store::EngagementId engagement,
                                            std::stop_token const& stop) {
    try {
        return Reading(store, engagement, stop).fault();
    } catch (Stopped const&) {
        return std::nullopt;
    }
}

JournalScrub::JournalScrub(store::Store& store, Found found, Pace pace)
    : store_(store), found_(std::move(found)), thread_([this, pace](std::stop_token const& stop) {
          std::mutex mutex;
          std::condition_variable_any wake;
          std::unique_lock lock(mutex);
          auto const stopped = [&] { return stop.stop_requested(); };
          for (auto wait = pace.first_after; !wake.wait_for(lock, stop, wait, stopped);
               wait = pace.every)
              look_at_all(stop);
      }) {}

void JournalScrub::look_at_all(std::stop_token const& stop) {
    for (auto const& stored : store_.engagements()) {
        if (stop.stop_requested()) return;
        try {
            if (auto const what = fault_of_journal(store_, stored.id, stop))
                found_(stored.id, *what);
        } catch (std::exception const& failure) {
            found_(stored.id, failure.what());
        }
    }
}

} // namespace hefboom::service
