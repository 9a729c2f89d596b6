/** Keeps the rest of the window alive when a part of it fails, and says what was kept and what to do. */
import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { Blank } from './blank'

interface Props {
  /** What is open inside; a failure is forgotten when it changes. Absent round the whole window. */
  place?: string
  children: ReactNode
}

interface State {
  place: string | undefined
  failure: string | null
}

/**
 * Draws its children; after a failure, an explanation with a way to try again. It stays while the place changes, so
 * that a screen that fails as it is left is caught too. React asks for a class here.
 */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { place: this.props.place, failure: null }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failure: error instanceof Error ? error.message : String(error) }
  }

  static getDerivedStateFromProps({ place }: Props, state: State): State | null {
    return place === state.place ? null : { place, failure: null }
  }

  override render() {
    if (this.state.failure === null) return this.props.children
    if (this.state.place === undefined) {
      return (
        <Blank
          title="窗口没有打开"
          text="已经保存的内容都在。请重新打开窗口；仍打不开的，把下面这行字告诉维护人员。"
          detail={this.state.failure}
        >
          <Button onClick={() => window.location.reload()}>重新打开窗口</Button>
        </Blank>
      )
    }
    return (
      <Blank
        title="这一页没有打开"
        text="已经保存的内容都在。可以再试一次；仍打不开的，请从左侧进入其他页面，并把下面这行字告诉维护人员。"
        detail={this.state.failure}
      >
        <Button onClick={() => this.setState({ failure: null })}>再试一次</Button>
      </Blank>
    )
  }
}
