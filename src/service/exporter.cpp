// SPDX-License-Identifier: EUPL-1.2
#include "service/exporter.hpp"

#include "base/bytes.hpp"
#include "base/hex.hpp"
#include "domain/event_rights.hpp"
#include "journal/cosignature.hpp"
#include "journal/export_writer.hpp"

#include <algorithm>
#include <set>
#include <vector>

namespace hefboom::service {

namespace {

constexpr std::size_t salt_bytes = 32;

journal::Salt salt_of(std::span<std::uint8_t const> bytes) {
    journal::Salt salt;
    std::ranges::copy(bytes, salt.bytes.begin());
    return salt;
}

/// A text the event leans on, opened with its salt, or marked as erased. Each is told once: with
/// the first event the viewer may read that leans on it.
void add_text(store::Store& store, domain::EngagementId engagement, domain::TextRef const& ref,
              std::set<domain::ItemId>& told, journal::ExportedEntry& entry) {
    if (!told.insert(ref.item).second) return;
    auto const item = store.item(engagement, ref.item);
    if (!item || item->erased_at || item->bytes.size() < salt_bytes) {
        entry.erased.push_back(ref.commitment);
        return;
    }
    auto const bytes = std::span<std::uint8_t const>(item->bytes);
    entry.texts.push_back({.item = {ref.item.bytes},
                           .salt = salt_of(bytes.first(salt_bytes)),
                           .text = std::string(as_text(bytes.subspan(salt_bytes)))});
}

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

} // namespace

Result<std::string> export_for(store::Store& store, Room& room, domain::Actor const& viewer,
                               std::string const& label) {
    auto const& identity = room.identity();
    auto const key = identity.key.verifier();
    auto writer = TRY(journal::ExportWriter::create(
        {.log = identity.origin.log, .key = key, .viewer = label}));
    auto const entries = entries_of(store, room.id(), room.size());
    auto const checkpoints = checkpoints_of(store, room.id(), room.size());
    auto next = checkpoints.begin();
    std::uint64_t index = 0;
    std::set<domain::ItemId> told;
    for (auto const& [entry, event] : entries) {
        journal::ExportedEntry exported{.commitments = journal::commitments_of(entry)};
        if (event && domain::may_read(room.state(), viewer, *event)) {
            exported.header = journal::Opened{entry.header_salt, entry.header};
            exported.body = journal::Opened{entry.body_salt, entry.body};
            for (auto const& ref : codec::texts_of(*event))
                add_text(store, room.id(), ref, told, exported);
        }
        CHECK_OK(writer.add(exported));
        ++index;
        if (next == checkpoints.end() || next->size != index) continue;
        auto const note = TRY(journal::parse_note(next->note));
        auto const checkpoint = TRY(journal::exported(note, key));
        CHECK_OK(writer.add(checkpoint));
        ++next;
    }
    return writer.finish(identity.key);
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
    auto const checkpoint =
        journal::verified_checkpoint(*parsed, room.identity().key.verifier());
    if (!checkpoint) return malformed;
    auto const kept = store.checkpoint(room.id(), checkpoint->tree.size);
    if (!kept || kept->root != checkpoint->tree.root)
        return refuse(Refused::conflict, "cosignature.unknown_tree");
    if (!journal::cosigned_at(*parsed, *cosigner))
        return refuse(Refused::invalid, "cosignature.forged");
    return checkpoint->tree.size;
}

} // namespace hefboom::service
