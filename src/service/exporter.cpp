// SPDX-License-Identifier: EUPL-1.2
#include "service/exporter.hpp"

#include "base/bytes.hpp"
#include "base/hex.hpp"
#include "domain/event_rights.hpp"
#include "journal/cosignature.hpp"
#include "journal/export_writer.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <set>
#include <span>
#include <vector>

namespace hefboom::service {

namespace {

constexpr std::size_t salt_bytes = 32;
/// How many entries are judged before writers and other readers get their turn.
constexpr std::size_t entries_per_look = 512;

/// A name as the one line an export takes, cut between characters where it is too long.
std::string one_line(std::string_view label) {
    std::string line(label);
    std::ranges::replace_if(line, [](char c) { return c == '\n' || c == '\t'; }, ' ');
    if (line.size() <= journal::max_viewer_bytes) return line;
    auto end = journal::max_viewer_bytes;
    auto const inside = [&](std::size_t at) {
        return (static_cast<std::uint8_t>(line[at]) & 0xc0U) == 0x80U;
    };
    while (inside(end))
        --end;
    return line.substr(0, end);
}

journal::Salt salt_of(std::span<std::uint8_t const> bytes) {
    journal::Salt salt;
    std::ranges::copy(bytes, salt.bytes.begin());
    return salt;
}

/// An entry as it is stored, and what happened by it.
struct ReadEntry {
    journal::Entry entry;
    std::optional<domain::Event> event;
};

std::vector<ReadEntry> entries_of(store::Store& store, domain::EngagementId engagement,
                                  std::uint64_t size) {
    std::vector<ReadEntry> entries;
    store.visit_entries(engagement, 0, [&](store::EntryView const& view) {
        if (view.index >= size) return;
        ReadEntry read;
        read.entry = {.header = std::string(as_text(view.header)),
                      .header_salt = salt_of(view.header_salt),
                      .body = std::string(as_text(view.body)),
                      .body_salt = salt_of(view.body_salt)};
        if (auto const header = journal::header_from_json(read.entry.header))
            read.event = codec::event_from(header->type, header->version, read.entry.body);
        entries.push_back(std::move(read));
    });
    return entries;
}

std::vector<store::Checkpoint> checkpoints_of(store::Store& store, domain::EngagementId engagement,
                                              std::uint64_t size) {
    std::vector<store::Checkpoint> checkpoints;
    store.visit_checkpoints(engagement, 0, [&](store::Checkpoint const& checkpoint) {
        if (checkpoint.size <= size) checkpoints.push_back(checkpoint);
    });
    return checkpoints;
}

/// The words of an item; nothing when they are gone or cannot be read here.
std::optional<std::string> words_of(store::Store& store, domain::EngagementId engagement,
                                    domain::TextRef const& ref) {
    auto const item = store.item(engagement, ref.item);
    if (!item || item->state != store::Item::State::readable) return std::nullopt;
    return std::string(as_text(ByteView(item->bytes).subspan(salt_bytes)));
}

/// One export while it is written, piece by piece.
class Export {
public:
    Export(Rooms& rooms, std::shared_ptr<Room> room, Viewing const& viewing,
           journal::ExportWriter writer)
        : rooms_(rooms), store_(rooms.store()), room_(std::move(room)), viewing_(viewing),
          writer_(std::move(writer)) {}

    Result<std::string> write() {
        auto const size = TRY(look_once());
        auto const entries = entries_of(store_, room_->id(), size);
        checkpoints_ = checkpoints_of(store_, room_->id(), size);
        next_ = checkpoints_.begin();
        for (auto rest = std::span(entries); !rest.empty();) {
            auto const piece = rest.first(std::min(rest.size(), entries_per_look));
            auto const readable = TRY(readable_of(piece));
            for (std::size_t i = 0; i < piece.size(); ++i)
                CHECK_OK(add(piece[i], readable[i]));
            rest = rest.subspan(piece.size());
        }
        return writer_.finish(room_->identity().key);
    }

private:
    /// The size to export up to, and the cosignatures handed in until now.
    Result<std::uint64_t> look_once() {
        return rooms_.read(room_->id(), [&](Room& room) -> Result<std::uint64_t> {
            CHECK_OK(viewing_(room));
            cosignatures_ = room.state().cosignatures;
            return room.size();
        });
    }

    /// Which of these the viewer may read, as he and the room are now.
    Result<std::vector<bool>> readable_of(std::span<ReadEntry const> piece) {
        return rooms_.read(room_->id(), [&](Room& room) -> Result<std::vector<bool>> {
            auto const viewer = TRY(viewing_(room));
            std::vector<bool> readable;
            for (auto const& [entry, event] : piece)
                readable.push_back(event && domain::may_read(room.state(), viewer, *event));
            return readable;
        });
    }

    Result<void> add(ReadEntry const& read, bool readable) {
        auto const& entry = read.entry;
        journal::ExportedEntry exported{.commitments = journal::commitments_of(entry)};
        if (readable) {
            exported.header = journal::Opened{entry.header_salt, entry.header};
            exported.body = journal::Opened{entry.body_salt, entry.body};
            for (auto const& ref : codec::texts_of(*read.event))
                add_text(ref, exported);
        }
        CHECK_OK(writer_.add(exported));
        ++written_;
        if (next_ == checkpoints_.end() || next_->size != written_) return {};
        return add(*next_++);
    }

    /// A text the event leans on, opened with its salt, or marked as erased. Each is told once:
    /// with the first event the viewer may read that leans on it. One whose key is not on this
    /// server stays sealed: nobody erased it.
    void add_text(domain::TextRef const& ref, journal::ExportedEntry& entry) {
        if (!told_.insert(ref.item).second) return;
        auto const item = store_.item(room_->id(), ref.item);
        if (item && item->state == store::Item::State::erased)
            entry.erased.push_back(ref.commitment);
        if (!item || item->state != store::Item::State::readable) return;
        auto const bytes = ByteView(item->bytes);
        entry.texts.push_back({.item = {ref.item.bytes},
                               .salt = salt_of(bytes.first(salt_bytes)),
                               .text = std::string(as_text(bytes.subspan(salt_bytes)))});
    }

    Result<void> add(store::Checkpoint const& checkpoint) {
        auto const key = room_->identity().key.verifier();
        auto const note = TRY(journal::parse_note(checkpoint.note));
        auto exported = TRY(journal::exported(note, key));
        for (auto const& taken : cosignatures_)
            if (taken.size == checkpoint.size) add_cosignature(taken, note, exported);
        return writer_.add(exported);
    }

    /// What a witness signed under this very checkpoint; passed over when it cannot be read any
    /// more, or when it was of another epoch.
    void add_cosignature(domain::Cosignature const& taken, journal::Note const& note,
                         journal::ExportedCheckpoint& into) {
        auto const given = words_of(store_, room_->id(), taken.note);
        auto const key = words_of(store_, room_->id(), taken.key);
        if (!given || !key || into.cosignatures.size() + 1 >= journal::max_note_signatures) return;
        auto const parsed = journal::parse_note(*given);
        auto const witness = journal::verifier_key_from(*key);
        if (!parsed || !witness || parsed->text != note.text) return;
        for (auto const& signature : parsed->signatures)
            if (journal::cosigned_at(signature, parsed->text, *witness) &&
                std::ranges::find(into.cosignatures, signature) == into.cosignatures.end())
                into.cosignatures.push_back(signature);
    }

    Rooms& rooms_;
    store::Store& store_;
    std::shared_ptr<Room> room_; ///< for what of it never changes; the rest is asked of the rooms
    Viewing const& viewing_;
    journal::ExportWriter writer_;
    std::vector<domain::Cosignature> cosignatures_;
    std::vector<store::Checkpoint> checkpoints_;
    std::vector<store::Checkpoint>::const_iterator next_;
    std::uint64_t written_ = 0;
    std::set<domain::ItemId> told_;
};

} // namespace

Result<std::string> export_for(Rooms& rooms, domain::EngagementId engagement,
                               Viewing const& viewing, std::string const& label) {
    auto room = TRY(rooms.open(engagement));
    auto const& identity = room->identity();
    auto writer = TRY(journal::ExportWriter::create(
        {.log = identity.origin.log, .key = identity.key.verifier(), .viewer = one_line(label)}));
    return Export(rooms, std::move(room), viewing, std::move(writer)).write();
}

Result<TrustFacts> trust_facts(store::Store& store, Room const& room) {
    auto const checkpoint = store.latest_checkpoint(room.id());
    if (!checkpoint) return refuse(Refused::not_found, "not_found.engagement");
    return TrustFacts{.size = checkpoint->size,
                      .root = to_hex(checkpoint->root),
                      .checkpoint = checkpoint->note,
                      .verifier_key = journal::to_vkey(room.identity().key.verifier()),
                      .origin = journal::to_string(room.identity().origin)};
}

Result<std::uint64_t> checked_cosignature(store::Store& store, Room const& room,
                                          std::string_view note, std::string_view key) {
    auto const malformed = refuse(Refused::invalid, "cosignature.malformed");
    auto const parsed = journal::parse_note(note);
    auto const cosigner = journal::verifier_key_from(key);
    if (!parsed || !cosigner) return malformed;
    auto const checkpoint = journal::verified_checkpoint(*parsed, room.identity().key.verifier());
    if (!checkpoint) return malformed;
    auto const kept = store.checkpoint(room.id(), checkpoint->tree.size);
    if (!kept || kept->root != checkpoint->tree.root)
        return refuse(Refused::conflict, "cosignature.unknown_tree");
    if (!journal::cosigned_at(*parsed, *cosigner))
        return refuse(Refused::invalid, "cosignature.forged");
    return checkpoint->tree.size;
}

} // namespace hefboom::service
