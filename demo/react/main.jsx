import 'presigned-upload/define'
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'

function App() {
  const [stored, setStored] = useState([])
  const keep = ({ currentTarget }) => setStored(currentTarget.value)
  return (
    <>
      <header>
        <h1>In React</h1>
        <p>Properties and events of the element are props. What is stored lives in a state.</p>
      </header>
      <presigned-upload
        endpoint="/api/sign"
        multiple
        context={{ from: 'react' }}
        value={stored}
        onupload-success={keep}
        onupload-remove={keep}
      />
      <section>
        <h2>Stored</h2>
        <ul id="sent">
          {stored.map(({ key }) => (
            <li key={key}>{key}</li>
          ))}
        </ul>
      </section>
    </>
  )
}

createRoot(document.querySelector('main')).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
