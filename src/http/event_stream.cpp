// SPDX-License-Identifier: EUPL-1.2
#include "http/event_stream.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace hefboom::http {

Frame frame_of(std::string_view event, std::string_view id, std::string_view data) {
    assert(event.find_first_of("\r\n") == event.npos && id.find_first_of("\r\n") == id.npos);
    std::string text;
    text.reserve(event.size() + id.size() + data.size() + 32);
    if (!event.empty()) text.append("event: ").append(event).append("\n");
    if (!id.empty()) text.append("id: ").append(id).append("\n");
    // A lone carriage return ends a line too, so data that has one would break out of its field.
    while (true) {
        auto const end = std::min(data.find_first_of("\r\n"), data.size());
        text.append("data: ").append(data.substr(0, end)).append("\n");
        if (end == data.size()) break;
        auto const pair = data.substr(end).starts_with("\r\n") ? 2U : 1U;
        data.remove_prefix(end + pair);
    }
    text.append("\n");
    return std::make_shared<std::string const>(std::move(text));
}

Frame all_slices() {
    static Frame const frame = frame_of("slices", "", R"({"size":0,"slices":["*"]})");
    return frame;
}

bool EventStream::send(Frame frame, std::string_view topic) {
    std::lock_guard const lock(mutex_);
    if (closing_) return false;
    if (!topic.empty()) drop([&](Waiting const& waiting) { return waiting.topic == topic; });
    waiting_bytes_ += frame->size();
    waiting_.push_back({std::move(frame), std::string(topic)});
    if (waiting_.size() > stream_frames_max || waiting_bytes_ > stream_bytes_max) shorten();
    call();
    return true;
}

/// Makes room: whole-state messages stay, for each is the last of its topic; notices make place for
/// one word that there were some. A reader who is behind even then is better off anew.
void EventStream::shorten() {
    drop([](Waiting const& waiting) { return waiting.topic.empty(); });
    waiting_.insert(waiting_.begin(), {all_slices(), {}});
    waiting_bytes_ += all_slices()->size();
    if (waiting_.size() > stream_frames_max || waiting_bytes_ > stream_bytes_max) closing_ = true;
}

template <class Which>
void EventStream::drop(Which which) {
    std::erase_if(waiting_, [&](Waiting const& waiting) {
        if (!which(waiting)) return false;
        waiting_bytes_ -= waiting.frame->size();
        return true;
    });
}

void EventStream::call() {
    if (!wake_ || called_) return;
    called_ = true;
    wake_();
}

void EventStream::close() {
    std::lock_guard const lock(mutex_);
    closing_ = true;
    call();
}

void EventStream::attach(std::function<void()> wake) {
    std::lock_guard const lock(mutex_);
    wake_ = std::move(wake);
    if (!waiting_.empty() || closing_) call();
}

EventStream::Drained EventStream::drain() {
    std::lock_guard const lock(mutex_);
    called_ = false;
    Drained drained{{}, closing_};
    drained.frames.reserve(waiting_.size());
    for (auto& waiting : waiting_)
        drained.frames.push_back(std::move(waiting.frame));
    waiting_.clear();
    waiting_bytes_ = 0;
    return drained;
}

void EventStream::hang_up() {
    std::unique_lock lock(mutex_);
    if (closed_) return;
    closed_ = true;
    closing_ = true;
    waiting_.clear();
    waiting_bytes_ = 0;
    wake_ = nullptr;
    auto const told = std::exchange(on_closed_, nullptr);
    lock.unlock();
    // Outside the lock: whoever is told takes locks of his own.
    if (told) told();
}

void EventStream::when_closed(std::function<void()> closed) {
    std::unique_lock lock(mutex_);
    if (!closed_) {
        on_closed_ = std::move(closed);
        return;
    }
    lock.unlock();
    closed();
}

bool EventStream::is_closed() const {
    std::lock_guard const lock(mutex_);
    return closing_;
}

} // namespace hefboom::http
