// SPDX-License-Identifier: EUPL-1.2
#include "http/places.hpp"

#include <utility>

namespace hefboom::http {

Places::Place& Places::Place::operator=(Place&& other) noexcept {
    Place const left(std::exchange(places_, nullptr), std::exchange(address_, {}));
    places_ = std::exchange(other.places_, nullptr);
    address_ = std::exchange(other.address_, {});
    return *this;
}

Places::Place::~Place() {
    if (places_) places_->free(address_);
}

Places::Place Places::take(std::string const& address) {
    std::lock_guard const lock(mutex_);
    if (in_all_ >= in_all_max_) return {};
    auto& here = per_address_[address];
    if (here >= per_address_max_) return {};
    ++here;
    ++in_all_;
    return Place(shared_from_this(), address);
}

std::size_t Places::taken() const {
    std::lock_guard const lock(mutex_);
    return in_all_;
}

void Places::free(std::string const& address) {
    std::lock_guard const lock(mutex_);
    --in_all_;
    auto const here = per_address_.find(address);
    if (--here->second == 0) per_address_.erase(here);
}

} // namespace hefboom::http
