// SPDX-License-Identifier: EUPL-1.2
#include "journal/export_writer.hpp"

#include "base/base64.hpp"
#include "base/hex.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <utility>

namespace hefboom::journal {

namespace {

bool is_one_line(std::string_view text, std::size_t most) {
    return !text.empty() && text.size() <= most && is_clean_utf8(text) &&
           text.find('\n') == std::string_view::npos;
}

std::string opened_line(std::string_view word, Opened const& opened) {
    return std::string(word) + " " + to_hex(opened.salt.bytes) + " " + opened.json + "\n";
}

Result<void> well_formed(ExportedEntry const& entry) {
    if (entry.header && !header_from_json(entry.header->json))
        return refuse(Refused::invalid, "export.header_malformed");
    if (entry.body && !entry.header) return refuse(Refused::invalid, "export.body_out_of_place");
    if (entry.body && !is_one_line(entry.body->json, max_body_bytes))
        return refuse(Refused::invalid, "export.body_malformed");
    if (!entry.body && !(entry.texts.empty() && entry.erased.empty()))
        return refuse(Refused::invalid, "export.text_out_of_place");
    for (auto const& text : entry.texts)
        if (text.text.size() > max_export_text_bytes || !is_clean_utf8(text.text))
            return refuse(Refused::invalid, "export.text_malformed");
    return {};
}

} // namespace

Result<ExportWriter> ExportWriter::create(ExportStart const& start) {
    if (start.key.type != SignatureType::ed25519 || start.key.name != key_name(start.log) ||
        !is_one_line(start.viewer, max_viewer_bytes))
        return refuse(Refused::invalid, "export.start_malformed");
    ExportWriter writer(start);
    writer.lines_ = "hefboom-export 1\nlog " + hex_of(start.log.bytes) + "\nkey " +
                    to_vkey(start.key) + "\nviewer " + start.viewer + "\n";
    return writer;
}

Result<void> ExportWriter::add(ExportedEntry const& entry) {
    CHECK_OK(well_formed(entry));
    lines_ += "entry " + std::to_string(entries_) + " " + to_hex(entry.commitments.header) + " " +
              to_hex(entry.commitments.body) + "\n";
    if (entry.header) lines_ += opened_line("header", *entry.header);
    if (entry.body) lines_ += opened_line("body", *entry.body);
    for (auto const& text : entry.texts)
        lines_ += "text " + hex_of(text.item.bytes) + " " + to_hex(text.salt.bytes) + " " +
                  escaped(text.text) + "\n";
    for (auto const& commitment : entry.erased)
        lines_ += "erased " + to_hex(commitment) + "\n";
    ++entries_;
    return {};
}

Result<void> ExportWriter::add(ExportedCheckpoint const& checkpoint) {
    if (checkpoint.tree.size != entries_ || checkpoint.epoch < last_epoch_ ||
        (checkpoints_ > 0 && checkpoint.tree.size <= last_size_))
        return refuse(Refused::invalid, "export.checkpoint_out_of_order");
    if (checkpoint.cosignatures.size() >= max_note_signatures)
        return refuse(Refused::invalid, "export.cosignature_malformed");
    auto lines = "checkpoint " + std::to_string(checkpoint.epoch) + " " +
                 std::to_string(checkpoint.tree.size) + " " + to_base64(checkpoint.tree.root) +
                 " " + to_base64(checkpoint.signature) + "\n";
    for (auto const& cosignature : checkpoint.cosignatures) {
        auto const line = to_line(cosignature);
        if (!signature_from_line(line))
            return refuse(Refused::invalid, "export.cosignature_malformed");
        lines += "cosignature " + line.substr(line.find(' ') + 1) + "\n";
    }
    lines_ += lines;
    ++checkpoints_;
    last_size_ = checkpoint.tree.size;
    last_epoch_ = checkpoint.epoch;
    return {};
}

std::string ExportWriter::finish(SigningKey const& key) {
    lines_ += "end " + std::to_string(entries_) + " " + std::to_string(checkpoints_) + "\n";
    auto const digest = sha256(as_bytes(lines_));
    auto const signature = key.sign(as_bytes(export_statement(log_, digest)));
    lines_ += "seal " + to_hex(digest) + " " + to_base64(signature) + "\n";
    return std::exchange(lines_, {});
}

Result<ExportedCheckpoint> exported(Note const& note, VerifierKey const& key) {
    auto const checkpoint = TRY(verified_checkpoint(note, key));
    ExportedCheckpoint result{.epoch = checkpoint.origin.epoch, .tree = checkpoint.tree};
    for (auto const& signature : note.signatures) {
        if (signature.name != key.name || signature.key_id != key.id())
            result.cosignatures.push_back(signature);
        else
            std::ranges::copy(signature.signature, result.signature.begin());
    }
    return result;
}

} // namespace hefboom::journal
