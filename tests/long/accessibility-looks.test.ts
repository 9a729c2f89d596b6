/** The office in its dark and its contrasting looks, held against axe; the light ones are held in the browser tests. */
import { everyScreen } from '../support/every-screen'

everyScreen('dark')
everyScreen('contrast')
