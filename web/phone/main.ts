// SPDX-License-Identifier: EUPL-1.2
import { mount } from 'svelte';
import { speakAsBefore } from '$lib/i18n/language.svelte';
import Phone from './Phone.svelte';
import './phone.css';

const target = document.getElementById('phone');
if (!target) throw new Error('the page has no place for the phone');
void speakAsBefore().then(() => mount(Phone, { target }));
